import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { renderErrorPage, renderFailurePage } from "../../forms/error/error-page.ts";
import { DomainError, type DomainErrorCode, isDomainError } from "../domain/errors.ts";
import { errorFields, log } from "./log.ts";
import { type PageRequest, readPageRequest } from "./page-request.ts";
import { type PageResponse, page, toGatewayResult } from "./page-response.ts";
import { type BodyRules, readBody } from "./read-body.ts";

export type RouteHandler = (request: PageRequest) => Promise<PageResponse>;
export type PagesHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** The longest questionnaire answered to its limits, percent-encoded, stays well below this. */
export const formRules: BodyRules = { limitBytes: 128 * 1024, multipart: "nothing" };

const statuses = {
  "link-not-valid": 404,
  "not-found": 404,
  "not-signed-in": 401,
  "not-permitted": 403,
  "request-forged": 403,
  "gate-not-open-yet": 403,
  "gate-closed": 410,
  "being-decided": 503,
  "deadline-passed": 410,
  "taken-back": 410,
  "part-of-others": 403,
  "may-not-send": 403,
  "step-not-ready": 409,
  "body-too-large": 413,
  "content-type-not-supported": 415,
  "body-malformed": 400,
  "sign-in-expired": 410,
  "too-many-attempts": 429,
  "over-budget": 429,
} as const satisfies Record<DomainErrorCode, number>;

type PageEvent = APIGatewayProxyEventV2 & { page: PageRequest };

/**
 * The stack every page function runs in: the event read once, forms parsed by their rules, a refused
 * rule answered with its page and anything else with a bare 500 that carries a reference.
 * `timeoutEarlyInMillis` is 0: an early answer would leave a storage write running behind it.
 */
export function createPages(
  routes: Readonly<Record<string, RouteHandler>>,
  rulesOf: (routeKey: string) => BodyRules = () => formRules,
): PagesHandler {
  const handler = middy<PageEvent, APIGatewayProxyStructuredResultV2>({ timeoutEarlyInMillis: 0 })
    .before(async ({ event }) => {
      event.page = readPageRequest(event);
      if (event.requestContext.http.method !== "POST") return;
      const body = await readBody(event, rulesOf(event.routeKey));
      event.page = { ...event.page, ...body };
    })
    .onError((request) => {
      const { event, context, error } = request;
      const response = isDomainError(error) ? refusal(event.page, error) : failure(event, context, error);
      request.response = toGatewayResult(response, event);
    })
    .handler(async (event: PageEvent) => {
      const route = routes[event.routeKey];
      if (route === undefined) throw new DomainError("not-found", {});
      return toGatewayResult(await route(event.page), event);
    });
  return (event, context) => handler(event as PageEvent, context);
}

function refusal(request: PageRequest, error: DomainError): PageResponse {
  const body = renderErrorPage(error, { language: request.language, destinationId: request.destination });
  const referrer = request.routeKey.includes("/staff") ? "same-origin" : "no-referrer";
  return { ...page(body, statuses[error.code]), referrer };
}

function failure(event: PageEvent, context: Context, error: unknown): PageResponse {
  const reference = context.awsRequestId;
  log("error", "Page failed", {
    reference,
    function: context.functionName,
    routeKey: event.routeKey,
    ...errorFields(error),
  });
  return page(renderFailurePage({ language: event.page?.language ?? "sv", reference }), 500);
}
