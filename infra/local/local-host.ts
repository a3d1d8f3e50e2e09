import type { FunctionDefinition } from "../../functions/manifest.ts";
import type { Environment } from "../../functions/middleware/dependencies.ts";
import type { Agenda } from "./agenda.ts";
import type { ServiceEndpoints } from "./aws-environment.ts";
import type { LoadEntry } from "./function-runner.ts";
import type { SesFault } from "./ses-endpoint.ts";
import type { MailQuery, StoredMail } from "./stored-mail.ts";
import type { Moved } from "./timeline.ts";

export interface LocalHostOptions {
  readonly manifest: readonly FunctionDefinition[];
  /** `still` stands until it is moved, and answers then wait for their consequences. */
  readonly clock: "wall" | "still";
  /** 0 or absent takes a free one; a given one that is taken throws `PortTakenError`. */
  readonly port?: number;
  /** Without it a temporary folder, removed when the host stops; one in use throws `DataInUseError`. */
  readonly dataDirectory?: string;
  /** Instant at which the clock of a new folder begins, instead of the machine's. */
  readonly startAt?: string;
  /** Makes keys, ids and salts repeat themselves; for sample data only. */
  readonly seed?: string;
  /** Another DynamoDB to use instead of the embedded one; otherwise the one `SAMRAD_ENGINE_ENDPOINT` names. */
  readonly engineEndpoint?: string | undefined;
  /** Who may sign in before a destination has staff of its own, by destination. */
  readonly firstAdministrators?: Readonly<Record<string, string>>;
  /** Keeps the functions' log in the folder, `log.jsonl`, and only failures on the terminal. */
  readonly keepLog?: boolean;
  readonly onFailure?: (error: unknown) => void;
  /** For tests of the host itself: other entries, another agenda, another table. */
  readonly loadEntry?: LoadEntry;
  readonly agenda?: Agenda;
  readonly tableDefinition?: (name: string) => { readonly TableName?: string | undefined };
}

export interface LocalHost {
  /** `http://localhost:8080`, without a slash at the end. */
  readonly url: string;
  readonly environment: Environment;
  readonly endpoints: ServiceEndpoints;
  now(): string;
  /** Fires what is due on the way, in order; throws `RangeError` for an instant that has been. */
  moveClock(to: string): Promise<Moved>;
  /** From a clock that stands still to one that runs on from there. */
  letClockRun(): void;
  /** What was sent so far, oldest first, once nothing is going on. */
  mail(query?: MailQuery): Promise<readonly StoredMail[]>;
  /** How the mail service treats its next calls, one after the other. */
  answerNextMail(...faults: readonly SesFault[]): void;
  answerAllMail(fault: SesFault | undefined): void;
  /** Brings SES's notification to the functions that listen to the topic. */
  publishSesEvent(notification: unknown): Promise<void>;
  /** Runs one function with any event, as if its trigger had fired. */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Resolves when no tick, job or consequence is going on. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}
