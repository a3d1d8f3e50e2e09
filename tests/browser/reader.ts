import type { Language } from "../../functions/domain/language.ts";

/** How somebody reads the pages: every pair of choices is met by at least one of the readers. */
export interface Reader {
  readonly language: Language;
  readonly device: "desktop" | "phone";
  readonly javaScript: boolean;
}

export const readers: readonly Reader[] = [
  { language: "sv", device: "desktop", javaScript: true },
  { language: "sv", device: "phone", javaScript: false },
  { language: "en", device: "phone", javaScript: true },
  { language: "en", device: "desktop", javaScript: false },
];

export const viewports = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** A page has to do in 320 pixels too, which is what enlarging to 400 % leaves (WCAG 1.4.10). */
export const narrowest = 320;

export function describeReader({ language, device, javaScript }: Reader): string {
  return `in ${language}, on a ${device}, ${javaScript ? "with" : "without"} JavaScript`;
}
