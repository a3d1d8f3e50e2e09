import type { Language } from "../domain/language.ts";

/**
 * One topic's texts in every language. Write `const sv = {…}` (the authoritative text) and
 * `const en: typeof sv = {…}`, so that a text without a translation does not compile.
 */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>;
