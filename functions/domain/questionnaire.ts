import * as z from "zod/mini";
import { dateSchema, slugSchema } from "./identifiers.ts";
import { localizedSchema } from "./language.ts";
import type { PlanView } from "./plan-views.ts";

const localMinuteSchema = z.string().check(z.regex(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$/));

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
  /** The questionnaire's own section it stands in; every question has one where there are sections. */
  section: z.optional(slugSchema),
};

export const questionSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...common, type: z.literal("single"), options: z.array(optionSchema).check(z.minLength(2)) }),
  z.strictObject({
    ...common,
    type: z.literal("multiple"),
    options: z.array(optionSchema).check(z.minLength(2)),
    /** For those who choose any at all. */
    min: z.optional(z.int()),
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
  /** Sent in on a page of its own, on personal links only: so never required, and never published. */
  z.strictObject({
    ...common,
    type: z.literal("file"),
    required: z._default(z.literal(false), false),
    publish: z.literal("private"),
  }),
  /** Views on the draft itself, section by section, on pages of their own: so never required and asked of all. */
  z.strictObject({
    ...common,
    type: z.literal("plan-views"),
    required: z._default(z.literal(false), false),
    onlyIf: z.optional(z.undefined()),
    publish: z.literal("view"),
  }),
  z.strictObject({
    ...common,
    type: z.literal("date"),
    earliest: z.optional(dateSchema),
    latest: z.optional(dateSchema),
  }),
  /** A whole number; amounts of money have a type of their own. */
  z.strictObject({
    ...common,
    type: z.literal("number"),
    min: z.optional(z.int()),
    max: z.optional(z.int()),
    unit: z.optional(localizedSchema),
  }),
  z.strictObject({ ...common, type: z.literal("organisation-number") }),
  /** Text between questions: `label` is its heading and `help` the text. Nothing is answered. */
  z.strictObject({
    ...common,
    type: z.literal("statement"),
    required: z._default(z.literal(false), false),
    publish: z._default(z.literal("private"), "private"),
  }),
]);
export type Question = z.infer<typeof questionSchema>;

const sectionSchema = z.strictObject({
  id: slugSchema,
  title: localizedSchema,
  help: z.optional(localizedSchema),
  /** The last minute its questions may be answered in, Swedish local time, when that is before the phase's. */
  deadline: z.optional(localMinuteSchema),
});
export type QuestionnaireSection = z.infer<typeof sectionSchema>;

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
  /** Without them the questionnaire is one page. Questions stand in the order of their sections. */
  sections: z.optional(z.array(sectionSchema).check(z.minLength(2))),
  questions: z.array(questionSchema).check(z.minLength(1)),
});
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/**
 * One question's accepted answer: option id, option ids (chosen, or in rank order), scale 1–5 or
 * `dont-know`, whole SEK or another whole number, a day, text, or a view on one section of the draft, under
 * a key of its own. Questions not answered, or not asked, are absent.
 */
export type AnswerValue = string | number | readonly string[] | PlanView;
export type Answers = Readonly<Record<string, AnswerValue>>;
