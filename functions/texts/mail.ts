import type { Catalogue } from "./catalogue.ts";
import { mailEn } from "./mail.en.ts";
import { mailSv } from "./mail.sv.ts";

export const mailTexts: Catalogue<typeof mailSv> = { sv: mailSv, en: mailEn };
