import * as z from "zod/mini";
import { slugSchema } from "./identifiers.ts";
import { localizedSchema } from "./language.ts";

const optionSchema = z.strictObject({ id: slugSchema, label: localizedSchema });

const common = {
  id: slugSchema,
  label: localizedSchema,
  help: z.optional(localizedSchema),
  required: z._default(z.boolean(), false),
  /** Asked only when an earlier single-choice question has this answer. */
  onlyIf: z.optional(z.strictObject({ question: slugSchema, equals: slugSchema })),
  /**
   * What becomes public: `statistics` counts it, `view` publishes the text by itself, `private`
   * never leaves the staff pages.
   */
  publish: z.enum(["statistics", "view", "private"]),
};

export const questionSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("single"), options: z.array(optionSchema).check(z.minLength(2)) }),
  z.strictObject({
    ...common,
    type: z.literal("multiple"),
    options: z.array(optionSchema).check(z.minLength(2)),
    max: z.int(),
  }),
  z.strictObject({ ...common, type: z.literal("scale"), low: localizedSchema, high: localizedSchema }),
  z.strictObject({
    ...common,
    type: z.literal("rank"),
    options: z.array(optionSchema).check(z.minLength(2)),
    max: z.int(),
  }),
  z.strictObject({ ...common, type: z.literal("money") }),
  z.strictObject({ ...common, type: z.literal("text"), maxLength: z.int(), multiline: z._default(z.boolean(), false) }),
  z.strictObject({ ...common, type: z.literal("email") }),
  /** Points at a section of the draft plan by its id. */
  z.strictObject({ ...common, type: z.literal("section") }),
]);
export type Question = z.infer<typeof questionSchema>;

/** A questionnaire is data. Two questions have a role in every table, so they are named. */
export const questionnaireSchema = z.strictObject({
  id: slugSchema,
  version: z.int().check(z.positive()),
  title: localizedSchema,
  introduction: localizedSchema,
  respondentTypeQuestion: slugSchema,
  municipalityQuestion: slugSchema,
  organisationQuestion: slugSchema,
  feedbackEmailQuestion: slugSchema,
  questions: z.array(questionSchema).check(z.minLength(1)),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/**
 * One question's accepted answer: option id, option ids (chosen, or in rank order), scale 1–5 or
 * `dont-know`, whole SEK, or text. Questions not answered, or not asked, are absent.
 */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;
