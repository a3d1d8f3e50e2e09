import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { createLetterDesk } from "./writing/letter-desk.ts";
import { previewLetter, showLetterHtml, showSampleLink } from "./writing/preview-letter.ts";
import { tryLetter } from "./writing/try-letter.ts";
import { listLetters, showLetter, wordLetter } from "./writing/word-letter.ts";

/** Where staff word the letters of a round, and see them as their recipients will. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createLetterDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/letters": (request) => listLetters(desk, request),
    "GET /{destination}/staff/rounds/{round}/letters/{letter}": (request) => showLetter(desk, request),
    "POST /{destination}/staff/rounds/{round}/letters/{letter}": (request) => wordLetter(desk, request),
    "GET /{destination}/staff/rounds/{round}/letters/{letter}/preview": (request) => previewLetter(desk, request),
    "POST /{destination}/staff/rounds/{round}/letters/{letter}/test": (request) => tryLetter(desk, request),
    "GET /{destination}/staff/rounds/{round}/letters/{letter}/message": (request) => showLetterHtml(desk, request),
    "GET /{destination}/sample-link": (request) => showSampleLink(desk, request),
  });
}

export const handler = onLambda(createHandler);
