import type { ProposedWording } from "../texts/answer-summary.ts";

/**
 * What a message says, before it is plain text or HTML: both are written from the same blocks, so
 * that neither can leave out what the other tells.
 */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** The one thing the reader is asked to do. */
  | { readonly kind: "action"; readonly label: string; readonly href: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  /** Ways to go about something, a line or two each. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Longer values, each under its label. */
  | { readonly kind: "copy"; readonly rows: readonly Fact[] };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A proposed wording, which `value` tells in full: what it changes can be marked. */
  readonly change?: ProposedWording | undefined;
}

export interface Letter {
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Who answers questions and why the message came. */
  readonly signature: readonly Block[];
}

export function paragraphs(...texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}
