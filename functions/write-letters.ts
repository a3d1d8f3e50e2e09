import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { createLetterDesk } from "./writing/letter-desk.ts";
import { listLetters, showLetter, wordLetter } from "./writing/word-letter.ts";

/** Where staff word the letters of a round. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createLetterDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/letters": (request) => listLetters(desk, request),
    "GET /{destination}/staff/rounds/{round}/letters/{letter}": (request) => showLetter(desk, request),
    "POST /{destination}/staff/rounds/{round}/letters/{letter}": (request) => wordLetter(desk, request),
  });
}

export const handler = onLambda(createHandler);
