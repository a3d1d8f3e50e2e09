import { comparableAddress, dailyHash } from "../domain/keyed-hash.ts";
import type { LinkKeys } from "../domain/link.ts";
import { networkOf } from "../domain/network.ts";
import type { Budget, BudgetStore } from "../storage/budgets.ts";
import type { PageRequest } from "./page-request.ts";

/**
 * How often one network, and one address, may do something in an hour. A network is a whole office,
 * school or phone operator's exit, so it has room for a meeting where everybody answers at once.
 */
const limits: Readonly<Record<SpendKind, Limit>> = {
  "open-answer": { network: 60, address: 5 },
  "open-draft": { network: 60, address: 5 },
  "link-request": { network: 20, address: 3 },
  "sign-in": { network: 40, address: 12 },
  feedback: { network: 10, address: 10 },
  // A party mails whomever it likes, in our name: enough for a board, too little for a mailing.
  delegation: { network: 60, address: 6, party: 12, partyDaily: 30 },
  "delegation-done": { network: 60, address: 12, party: 12 },
  signature: { network: 60, address: 6, party: 6, partyDaily: 12 },
  // What is attached is kept, also when it is exchanged: room for second thoughts, not for filling the bucket.
  file: { network: 60, address: 12, party: 10, partyDaily: 30 },
};

type SpendKind =
  | "open-answer"
  | "open-draft"
  | "link-request"
  | "sign-in"
  | "feedback"
  | "delegation"
  | "delegation-done"
  | "signature"
  | "file";

interface Limit {
  readonly network: number;
  readonly address: number;
  /** On one party's links, whoever holds them. */
  readonly party?: number;
  readonly partyDaily?: number;
}

export interface Spend {
  readonly what: SpendKind;
  /** A repeated post of the same item costs nothing. */
  readonly item: string;
  /** Counted whether or not it is known here, so that a refusal tells nothing. */
  readonly address?: string | undefined;
  readonly party?: string | undefined;
}

/** Undefined when there was room; otherwise the instant at which there is room again. */
export async function spendBudget(
  { budgets, linkKeys }: { readonly budgets: BudgetStore; readonly linkKeys: () => Promise<LinkKeys> },
  { destination, sourceIp, receivedAt: at }: Pick<PageRequest, "destination" | "sourceIp" | "receivedAt">,
  { what, item, address, party }: Spend,
): Promise<string | undefined> {
  const keys = await linkKeys();
  const day = at.slice(0, 10);
  const network = dailyHash(keys, day, "network", networkOf(sourceIp));
  const limit = limits[what];
  const spent = { destination, item, at };
  const places: readonly (readonly [Budget, spender: string])[] = [
    [{ name: `${what}-network`, limit: limit.network }, network],
    ...(party === undefined ? [] : partyBudgets(what, limit).map((budget) => [budget, party] as const)),
    ...(address === undefined
      ? []
      : ([
          [
            { name: `${what}-address`, limit: limit.address },
            dailyHash(keys, day, "address", comparableAddress(address)),
          ],
        ] as const)),
  ];
  for (const [budget, spender] of places) {
    const retryAt = await budgets.spend(budget, { ...spent, spender });
    if (retryAt !== undefined) return retryAt;
  }
  return undefined;
}

function partyBudgets(what: SpendKind, { party, partyDaily }: Limit): readonly Budget[] {
  return [
    ...(party === undefined ? [] : [{ name: `${what}-party`, limit: party }]),
    ...(partyDaily === undefined ? [] : [{ name: `${what}-party-daily`, limit: partyDaily, period: "day" as const }]),
  ];
}
