import type { Dependencies } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createPages, type PagesHandler } from "./middleware/pages.ts";
import { changeViewAnswer, showViewAnswer } from "./reporting/edit-answer.ts";
import { answerViews, listViews } from "./reporting/list-views.ts";
import { createViewDesk } from "./reporting/view-desk.ts";
import { addViewTheme, showViewThemes } from "./reporting/view-themes.ts";

/** Where staff code what the consultation brought in, and answer it for the consultation report. */
export function createHandler(dependencies: Dependencies): PagesHandler {
  const desk = createViewDesk(dependencies);
  return createPages({
    "GET /{destination}/staff/rounds/{round}/views": (request) => listViews(desk, request),
    "POST /{destination}/staff/rounds/{round}/views": (request) => answerViews(desk, request),
    "GET /{destination}/staff/rounds/{round}/views/answers/{answer}": (request) => showViewAnswer(desk, request),
    "POST /{destination}/staff/rounds/{round}/views/answers/{answer}": (request) => changeViewAnswer(desk, request),
    "GET /{destination}/staff/rounds/{round}/view-themes": (request) => showViewThemes(desk, request),
    "POST /{destination}/staff/rounds/{round}/view-themes": (request) => addViewTheme(desk, request),
  });
}

export const handler = onLambda(createHandler);
