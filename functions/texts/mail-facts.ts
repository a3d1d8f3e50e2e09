import type { StepKind } from "../domain/round.ts";

/** Facts a sentence may need; each is already in the reader's language. */
export interface RoundFacts {
  readonly title: string;
  readonly destination: string;
  readonly principal: string;
  readonly planYear: string;
  readonly caseNumber: string;
}

export interface DeadlineFacts extends RoundFacts {
  /** `måndag 24 maj 2027 klockan 23.59` */
  readonly deadline: string;
  /** `24 maj 2027` */
  readonly deadlineDay: string;
}

export interface InvitedFacts extends DeadlineFacts {
  readonly party: string;
}

export interface DelegationFacts extends InvitedFacts {
  /** The invited person, who handed over. */
  readonly by: string;
}

export interface ReferralFacts extends InvitedFacts {
  readonly version: string;
}

export interface VersionFacts extends RoundFacts {
  readonly version: string;
}

/** What a step waits for when a person has to act. */
export type WaitsFor = Readonly<Record<StepKind, string>>;
