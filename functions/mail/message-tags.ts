import type { Message } from "../domain/message.ts";

/** SES gives these back with every event; they say which row it belongs to. */
export interface MessageTags {
  readonly destination: string;
  readonly round: string;
  readonly message: string;
}

/** Stands for a row that belongs to no round, since a tag cannot be empty. */
export const noRound = "-";

/** SES takes letters, digits, `_` and `-`; ids and keys hold nothing else, so anything else is a bug. */
export function messageTags({ destination, round, key }: Pick<Message, "destination" | "round" | "key">): MessageTags {
  const tags = { destination, round: round === "" ? noRound : round, message: key };
  for (const [name, value] of Object.entries(tags)) {
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(value)) throw new Error(`The ${name} cannot be a mail tag`);
  }
  return tags;
}
