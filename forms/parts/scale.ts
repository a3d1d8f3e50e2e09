import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import { controlId } from "./choices.ts";
import { type FieldFrame, groupField } from "./field.ts";

const steps = ["1", "2", "3", "4", "5"];

/**
 * Five steps in a row and "don't know" under them. The ends' words are part of the first and last
 * step's own label; the visible row of words is for the eye only.
 */
export function scale(frame: FieldFrame, ends: { readonly low: string; readonly high: string }, chosen: string): Html {
  const { name, language } = frame;
  const endOf = (step: string) => (step === "1" ? ends.low : step === "5" ? ends.high : undefined);
  return groupField(
    frame,
    html`<div class="scale"><div class="scale__ends" aria-hidden="true"><span>1 = ${ends.low}</span><span>5 = ${ends.high}</span></div>
<div class="scale__row">${steps.map(
      (step, index) =>
        html`<label class="scale__step"><input type="radio" id="${controlId(name, index)}" name="${name}" value="${step}"${
          chosen === step && html` checked`
        }><span>${step}${endOf(step) && html`<span class="visually-hidden"> – ${endOf(step)}</span>`}</span></label>`,
    )}</div>
<label class="choice"><input type="radio" id="${controlId(name, 5)}" name="${name}" value="dont-know"${
      chosen === "dont-know" && html` checked`
    }><span>${fieldTexts[language].dontKnow}</span></label></div>`,
  );
}
