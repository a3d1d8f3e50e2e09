import { createHash } from "node:crypto";

/**
 * Puts a question in place as soon as the answer that calls for it is chosen. Without the script the
 * server does the same when the section is saved. Questions that wait lie in templates, which no
 * browser shows or sends; one that is hidden again is disabled, so that it is not sent either.
 */
const body = `for (const template of document.querySelectorAll("template[data-question]")) template.replaceWith(template.content);
function update() {
  for (const part of document.querySelectorAll(".follow-up")) {
    const { question, equals } = part.dataset;
    const chosen = document.querySelector('[name="' + question + '"]:checked:not(:disabled)');
    part.hidden = chosen?.value !== equals;
    for (const control of part.querySelectorAll("input, select, textarea")) control.disabled = part.hidden;
  }
}
document.addEventListener("change", update);
addEventListener("pageshow", update);
update();
`;

/** The only script there is: optional, and only on pages with a question that may have to be put in place. */
export const followUpScript = {
  name: `follow-ups-${createHash("sha256").update(body).digest("hex").slice(0, 12)}.js`,
  body,
  contentType: "text/javascript; charset=utf-8",
} as const;
