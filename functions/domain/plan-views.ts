/** Another wording that somebody proposes for one paragraph of the draft. */
export interface Amendment {
  /** From 1, within its section. */
  readonly paragraph: number;
  /** The draft's own wording: the server takes it from the draft that the gate fixed. */
  readonly from: string;
  /** Empty where the paragraph is to be struck out. */
  readonly to: string;
  readonly reason?: string;
}

/** What somebody says of one section of the draft. */
export interface PlanView {
  readonly comment?: string;
  readonly amendments?: readonly Amendment[];
}

/**
 * The key in the answers of a view on one section, and the start of its form fields' names. No id
 * holds a colon, so it is no question's.
 */
export function planViewKey(question: string, section: string): string {
  return `${question}:${section}`;
}

/** The question that a key or a field belongs to. */
export function questionOfKey(key: string): string {
  return key.split(":", 1)[0] ?? key;
}

export interface KeyedPlanView {
  readonly key: string;
  readonly section: string;
  readonly view: PlanView;
}

/** The views among somebody's answers to such a question, in the order of their keys. */
export function planViewsIn(question: string, answers: Readonly<Record<string, unknown>>): readonly KeyedPlanView[] {
  return Object.keys(answers)
    .sort()
    .flatMap((key): KeyedPlanView[] => {
      const value = answers[key];
      const isOwn = key.startsWith(`${question}:`) && typeof value === "object" && !Array.isArray(value);
      return isOwn ? [{ key, section: key.slice(question.length + 1), view: value as PlanView }] : [];
    });
}
