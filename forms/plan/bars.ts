import { type Html, html } from "../html.ts";

/** The figures stand as text beside every bar, so bars are hidden from screen readers. */
export function renderBar(share: number): Html {
  const width = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="8"/><rect width="${width}" height="8"/></svg>`;
}

export type BarTone = "decided" | "project" | "intended" | "waiting" | "answered" | "silent" | "bounced";

interface BarPart {
  readonly tone: BarTone;
  readonly amount: number;
}

/** The amount a bar is as long as: a whole that its parts exceed grows to hold them. */
export function barLength(whole: number, parts: readonly BarPart[]): number {
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  return Math.max(whole, sum);
}

/** Parts of a whole after one another; bars that are compared with each other share a scale. */
export function renderStackedBar(whole: number, parts: readonly BarPart[], scale = barLength(whole, parts)): Html {
  let before = 0;
  const rects = parts.map(({ tone, amount }) => {
    const x = percent(before, scale);
    before += amount;
    return html`<rect class="tone--${tone}" x="${x}" width="${percent(amount, scale)}" height="8"/>`;
  });
  return html`<svg class="stacked-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="tone--ground" width="${percent(whole, scale)}" height="8"/>${rects}</svg>`;
}

function percent(amount: number, scale: number): number {
  return scale === 0 ? 0 : Math.round((amount / scale) * 10_000) / 100;
}

/** One filled box per point, of `max`. */
export function renderMeter(score: number, max: number): Html {
  const boxes = Array.from({ length: max }, (_, index) => index);
  return html`<svg class="meter" viewBox="0 0 ${max * 14} 12" aria-hidden="true" focusable="false">${boxes.map(
    (index) =>
      html`<rect class="${index < score ? "meter__on" : "meter__off"}" x="${index * 14 + 1}" y="1" width="11" height="10" rx="2"/>`,
  )}</svg>`;
}
