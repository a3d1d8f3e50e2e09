import { comparableAddress, dailyHash } from "../domain/keyed-hash.ts";
import type { LinkKeys } from "../domain/link.ts";
import { networkOf } from "../domain/network.ts";
import type { BudgetStore } from "../storage/budgets.ts";
import type { PageRequest } from "./page-request.ts";

/**
 * How often one network, and one address, may do something in an hour. A network is a whole office,
 * school or phone operator's exit, so it has room for a meeting where everybody answers at once.
 */
const limits = {
  "open-answer": { network: 60, address: 5 },
  "link-request": { network: 20, address: 3 },
  "sign-in": { network: 40, address: 12 },
  feedback: { network: 10, address: 10 },
} as const;

export interface Spend {
  readonly what: keyof typeof limits;
  /** A repeated post of the same item costs nothing. */
  readonly item: string;
  /** Counted whether or not it is known here, so that a refusal tells nothing. */
  readonly address?: string | undefined;
}

/** Undefined when there was room; otherwise the instant at which there is room again. */
export async function spendBudget(
  { budgets, linkKeys }: { readonly budgets: BudgetStore; readonly linkKeys: () => Promise<LinkKeys> },
  { destination, sourceIp, receivedAt: at }: Pick<PageRequest, "destination" | "sourceIp" | "receivedAt">,
  { what, item, address }: Spend,
): Promise<string | undefined> {
  const keys = await linkKeys();
  const day = at.slice(0, 10);
  const network = dailyHash(keys, day, "network", networkOf(sourceIp));
  const limit = limits[what];
  const spent = { destination, item, at };
  const perNetwork = { name: `${what}-network`, limit: limit.network };
  const retryAt = await budgets.spend(perNetwork, { ...spent, spender: network });
  if (retryAt !== undefined || address === undefined) return retryAt;
  const spender = dailyHash(keys, day, "address", comparableAddress(address));
  return budgets.spend({ name: `${what}-address`, limit: limit.address }, { ...spent, spender });
}
