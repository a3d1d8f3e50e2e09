import type { Party } from "../../../functions/domain/party.ts";
import { rankField } from "../../../functions/domain/read-answers.ts";
import type { Answers } from "./fill-form.ts";
import { views } from "./views.ts";

const scale = ["4", "3", "5", "2", "4", "dont-know", "3", "4", "1", "5", "3"];
const criteria = [
  "packaged-offer",
  "local-organisation",
  "marketing-financing",
  "complete-experience",
  "joint-business-plan",
  "language-adapted",
  "profitable-cooperation",
  "joint-markets",
];
const actions = ["packages", "trails", "nature", "signs", "season", "languages", "hosts", "meetings"];
const contributions = ["time", "network", "money", "no", "time"];
/** As people type amounts. */
const amounts = ["25 000 kr", "10000", "0,05 mkr", "5 000"];

function pick<Value>(list: readonly Value[], index: number): Value {
  return list[index % list.length] as Value;
}

/** Answers that differ from party to party and never from run to run: everything follows from the index. */
export function answersOf(party: Pick<Party, "id" | "type" | "name" | "municipality">, index: number): Answers {
  const priorities = [pick(criteria, index), pick(criteria, index + 1 + (index % 3)), pick(criteria, index + 5)];
  const contribution = party.type === "resident" ? pick(["time", "no"], index) : pick(contributions, index);
  return {
    "respondent-type": party.type,
    municipality: party.municipality,
    "organisation-name": party.type === "resident" ? "" : party.name,
    "mandate-clear": pick(scale, index),
    "roles-work": pick(scale, index * 2 + 3),
    ...rankFields("priorities", index % 5 === 4 ? priorities.slice(0, 2) : priorities),
    actions: [pick(actions, index), pick(actions, index + 2), pick(actions, index + 3)].slice(0, 1 + (index % 3)),
    contribution,
    ...(contribution === "money" && { cofinancing: pick(amounts, index) }),
    ...views[party.id],
    ...(index % 4 === 1 && { "feedback-email": `${party.id}@example.com` }),
  };
}

function rankFields(question: string, ranked: readonly string[]): Answers {
  return Object.fromEntries(ranked.map((option, index) => [rankField(question, index + 1), option]));
}
