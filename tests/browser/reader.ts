import type { Language } from "../../functions/domain/language.ts";

/** How somebody reads the pages: every pair of choices is met by at least one of the readers. */
export interface Reader {
  readonly language: Language;
  readonly device: "desktop" | "phone";
  readonly javaScript: boolean;
  /** With the keyboard nothing is pointed at: Tab, Space, Enter and the arrows do it all. */
  readonly by: "pointer" | "keyboard";
}

export const readers: readonly Reader[] = [
  { language: "sv", device: "desktop", javaScript: true, by: "keyboard" },
  { language: "sv", device: "phone", javaScript: false, by: "pointer" },
  { language: "en", device: "phone", javaScript: true, by: "pointer" },
  { language: "en", device: "desktop", javaScript: false, by: "keyboard" },
];

export const viewports = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** A page has to do in 320 pixels too, which is what enlarging to 400 % leaves (WCAG 1.4.10). */
export const narrowest = 320;

export function describeReader({ language, device, javaScript, by }: Reader): string {
  return `in ${language}, on a ${device}, by ${by}, ${javaScript ? "with" : "without"} JavaScript`;
}
