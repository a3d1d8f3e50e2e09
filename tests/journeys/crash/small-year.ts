import { pageFields } from "../../../forms/parts/values.ts";
import { rankField } from "../../../functions/domain/read-answers.ts";
import { type CrashWorld, csrf, type Operation, sessionCookie } from "./crash-world.ts";

const jobEvent = (name: string) => ({ kind: "schedule", name });

export function tick(at: string, name = "run-due-steps"): Operation {
  return { name: `${name} at ${at.slice(0, 16)}`, entry: name, event: jobEvent(name), at };
}

function post(
  entry: string,
  at: string,
  routeKey: string,
  path: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): Operation {
  return {
    name: `${routeKey} at ${at.slice(0, 16)}`,
    entry,
    at,
    event: {
      version: "2.0",
      routeKey: `POST ${routeKey}`,
      rawPath: routeKey,
      rawQueryString: "",
      pathParameters: { destination: "asnen", ...path },
      headers: { "content-type": "application/x-www-form-urlencoded" },
      cookies: [`__Host-samrad-session=${sessionCookie}`],
      requestContext: { timeEpoch: Date.parse(at), http: { method: "POST", path: routeKey }, requestId: "request" },
      body: new URLSearchParams(fields).toString(),
      isBase64Encoded: false,
    },
  };
}

/** A round with two stakeholders and two municipalities, from its opening to its last version. */
export async function smallYear(world: CrashWorld): Promise<readonly Operation[]> {
  const answer = await world.token("answer", "p-001");
  const stop = await world.token("no-reminders", "p-002");
  const nonce = await world.token("open-form", "0123456789abcdef0123456789abcdef");
  const decide = await world.token("decide", "k-0780");
  const step = (at: string, id: string, fields: Readonly<Record<string, string>>) =>
    post(
      "manage-rounds",
      at,
      "/{destination}/staff/rounds/{round}/steps/{step}",
      { round: "2027", step: id },
      { _csrf: csrf, ...fields },
    );
  const settle = (at: string) => tick(at, "settle-due-items");
  const answers = {
    "respondent-type": "company",
    municipality: "0764",
    [rankField("priorities", 1)]: "joint-markets",
    [pageFields.action]: "send",
  };
  return [
    tick("2027-02-01T08:00:00.000Z"),
    tick("2027-04-05T07:00:00.000Z"),
    settle("2027-04-05T07:00:00.000Z"),
    post(
      "submit-answer",
      "2027-04-06T08:00:00.000Z",
      "/{destination}/answer/{token}",
      { token: answer },
      { ...answers, [pageFields.revision]: "0", risks: "Trafiken" },
    ),
    settle("2027-04-06T08:00:00.000Z"),
    post(
      "submit-answer",
      "2027-04-07T08:00:00.000Z",
      "/{destination}/answer/{token}",
      { token: answer },
      { ...answers, [pageFields.revision]: "1", risks: "Trafiken och skräpet" },
    ),
    post(
      "manage-answer",
      "2027-04-08T08:00:00.000Z",
      "/{destination}/no-reminders/{token}",
      { token: stop },
      { [pageFields.sure]: "yes", [pageFields.action]: "stop" },
    ),
    post(
      "submit-open-answer",
      "2027-04-09T08:00:00.000Z",
      "/{destination}/rounds/{round}/answer",
      { round: "2027" },
      { ...answers, [pageFields.nonce]: nonce, [pageFields.email]: "oppen@example.com" },
    ),
    settle("2027-04-09T08:00:00.000Z"),
    tick("2027-04-20T07:00:00.000Z"),
    tick("2027-05-25T04:00:00.000Z"),
    step("2027-08-16T08:30:00.000Z", "approve-referral", { confirm: "yes" }),
    tick("2027-08-18T07:00:00.000Z"),
    tick("2027-08-18T07:00:00.000Z", "send-referrals"),
    settle("2027-08-18T07:00:00.000Z"),
    post(
      "record-decision",
      "2027-10-20T08:00:00.000Z",
      "/{destination}/decide/{token}",
      { token: decide },
      {
        standing: "decided",
        stance: "supports",
        instance: "municipal-council",
        organ: "Kommunfullmäktige",
        "decision-date": "2027-10-19",
        paragraph: "198",
        "own-case-number": "KS 2027/0412",
        "sender-case-number": "DÅ 2027/14",
        "financing-0-year": "2028",
        "financing-0-kind": "base-financing",
        "financing-0-amount": "470 645 kr",
        "officer-name": "Kommunsekreteraren",
        [pageFields.revision]: "0",
        [pageFields.action]: "send",
      },
    ),
    settle("2027-10-20T08:00:00.000Z"),
    post(
      "follow-decision",
      "2027-11-02T08:00:00.000Z",
      "/{destination}/decide/{token}/progress",
      { token: decide },
      {
        "minutes-approved-date": "2027-10-29",
        "announced-date": "2027-11-01",
        appealed: "not-known",
        [pageFields.revision]: "0",
        [pageFields.action]: "send",
      },
    ),
    tick("2027-12-15T05:00:00.000Z"),
    step("2027-12-16T14:00:00.000Z", "adopt", {
      date: "2027-12-16",
      paragraph: "61",
      organ: "Styrelsen",
      minutes: "Protokoll 8",
    }),
    step("2027-12-20T09:00:00.000Z", "publish", { confirm: "yes" }),
    settle("2027-12-20T09:00:00.000Z"),
    tick("2028-01-17T05:00:00.000Z"),
  ];
}
