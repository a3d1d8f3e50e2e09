import type { Html } from "../html.ts";
import { renderPage } from "../layout.ts";
import type { AnswerContext } from "./answer-context.ts";

interface AnswerFrame {
  readonly title: string;
  readonly main: Html;
  /** After a POST that shows a page itself, a language link would lose what was posted. */
  readonly keepsPost?: boolean;
  readonly hasErrors?: boolean;
}

/** The pages around an answer: somebody's own, so never in a search engine. */
export function renderAnswerFrame({ language, destination }: AnswerContext, frame: AnswerFrame): string {
  return renderPage({
    language,
    title: frame.title,
    destinationName: destination.name,
    destinationId: destination.id,
    languageLinks: frame.keepsPost ? false : undefined,
    noindex: true,
    hasErrors: frame.hasErrors,
    main: frame.main,
  });
}
