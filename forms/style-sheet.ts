import { createHash } from "node:crypto";
import { planStyle } from "./plan/plan-style.ts";
import { documentStyle } from "./style/document.ts";
import { elementStyle } from "./style/elements.ts";
import { formStyle } from "./style/forms.ts";
import { frameStyle } from "./style/frame.ts";
import { panelStyle } from "./style/panels.ts";
import { printStyle } from "./style/print.ts";

function shrink(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
}

const body = shrink([elementStyle, frameStyle, formStyle, panelStyle, documentStyle, printStyle, planStyle].join("\n"));

/** Changes with the sheet's content. By itself, since pages need the name and only one function the sheet. */
export const styleSheetName = `style-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.css`;

/** The one style sheet, served at `/assets/{name}`; browsers may keep it for good. */
export const styleSheet = {
  name: styleSheetName,
  body,
  contentType: "text/css; charset=utf-8",
} as const;
