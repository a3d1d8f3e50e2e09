import type { HtmlControl, HtmlForm } from "./html-forms.ts";

/** Field → what is written or chosen; a list where several may be chosen. `undefined` leaves it as it is. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The page does not offer what a person was about to fill in: the story and the form have grown apart. */
export class FieldNotOfferedError extends Error {
  constructor(name: string, value: string, form: HtmlForm) {
    const offered = [...new Set(form.controls.map((control) => control.name))].join(", ");
    super(`The form has no ${name}${value === "" ? "" : ` with ${JSON.stringify(value)}`}; it has ${offered}`);
    this.name = "FieldNotOfferedError";
  }
}

/** The pairs a browser would send: what the page had filled in already, changed by `answers`, and the button. */
export function fillForm(form: HtmlForm, answers: Answers, button?: string): readonly (readonly [string, string])[] {
  for (const [name, value] of Object.entries(answers)) requireOffered(form, name, value);
  const pairs = form.controls.flatMap((control) => pairsOf(control, answers[control.name]));
  const pressed = pressedButton(form, button);
  if (button !== undefined && pressed === undefined) throw new FieldNotOfferedError("button", button, form);
  return pressed === undefined ? pairs : [...pairs, [pressed.name, pressed.value]];
}

/** Where the form is sent by this button; empty means the page's own address. */
export function targetOf(form: HtmlForm, button?: string): string {
  return pressedButton(form, button)?.action || form.action;
}

function pressedButton(form: HtmlForm, button: string | undefined) {
  return form.controls.filter((control) => control.kind === "button").find((control) => isPressed(control, button));
}

/** The first button is the one Enter presses. */
function isPressed(control: { readonly value: string }, button: string | undefined): boolean {
  return button === undefined || control.value === button;
}

function pairsOf(control: HtmlControl, answer: string | readonly string[] | undefined): (readonly [string, string])[] {
  const { name } = control;
  switch (control.kind) {
    case "button":
    case "file":
      return [];
    case "hidden":
      return [[name, control.value]];
    case "text":
      return [[name, typeof answer === "string" ? answer : control.value]];
    case "select":
      return [[name, typeof answer === "string" ? answer : control.selected]];
    case "radio":
    case "checkbox":
      return isChosen(control, answer) ? [[name, control.value]] : [];
  }
}

function isChosen(
  control: { value: string; checked: boolean },
  answer: string | readonly string[] | undefined,
): boolean {
  if (answer === undefined) return control.checked;
  return typeof answer === "string" ? answer === control.value : answer.includes(control.value);
}

function requireOffered(form: HtmlForm, name: string, answer: string | readonly string[]): void {
  const controls = form.controls.filter((control) => control.name === name && control.kind !== "button");
  if (controls.length === 0) throw new FieldNotOfferedError(name, "", form);
  for (const value of typeof answer === "string" ? [answer] : answer) {
    if (value !== "" && !controls.some((control) => takes(control, value)))
      throw new FieldNotOfferedError(name, value, form);
  }
}

function takes(control: HtmlControl, value: string): boolean {
  if (control.kind === "select") return control.options.includes(value);
  return control.kind === "radio" || control.kind === "checkbox" ? control.value === value : control.kind === "text";
}
