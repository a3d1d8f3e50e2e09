import * as z from "zod/mini";

/** The languages people read: Swedish is authoritative, English a convenience. */
export const languageSchema = z.enum(["sv", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** A text in both languages, as data files carry it. */
export const localizedSchema = z.strictObject({
  sv: z.string().check(z.minLength(1), z.maxLength(2000)),
  en: z.string().check(z.minLength(1), z.maxLength(2000)),
});
export type Localized = z.infer<typeof localizedSchema>;
