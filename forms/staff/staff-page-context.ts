import type { Destination, StaffMember } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { StaffNotice } from "../../functions/texts/staff-round.ts";

/** What every page for someone signed in is given. */
export interface StaffPageContext {
  readonly language: Language;
  /** Its id stands for its name until it has been imported. */
  readonly destination: Pick<Destination, "id" | "name">;
  readonly member: StaffMember;
  /** The session's token against forged posts: in every form. */
  readonly csrf: string;
  readonly now: string;
  readonly notice?: StaffNotice | undefined;
}
