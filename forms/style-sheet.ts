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

/**
 * The one style sheet, served at `/assets/{name}`. Its name changes with its content, so browsers
 * may keep it for good.
 */
export const styleSheet = {
  name: `style-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.css`,
  body,
  contentType: "text/css; charset=utf-8",
} as const;
