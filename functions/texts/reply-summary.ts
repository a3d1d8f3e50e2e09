import type { Language } from "../domain/language.ts";
import type { ReplyContent } from "../domain/reply.ts";
import { formatDate } from "./format.ts";
import { replyTexts } from "./reply.ts";

/** A reply in words, a fact a line, for the pages, the mails and staff. */
export function summarizeReply(
  content: ReplyContent,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const texts = replyTexts[language];
  const text = content.text === undefined ? [] : [{ label: texts.text, value: content.text }];
  switch (content.kind) {
    case "decline":
      return [{ label: texts.reason, value: texts.declineReasons[content.reason] }, ...text];
    case "more-time":
      return [
        { label: texts.until, value: formatDate(content.until, language) },
        { label: texts.untilReason, value: content.text },
      ];
    case "ask-other":
      return [
        { label: texts.name, value: content.name },
        ...(content.email === undefined ? [] : [{ label: texts.email, value: content.email }]),
        ...text,
      ];
  }
}
