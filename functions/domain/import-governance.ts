import * as z from "zod/mini";
import { type GovernanceEntry, governanceRecordSchema, overlappingPrincipal } from "./governance.ts";
import { slugSchema } from "./identifiers.ts";
import { findRepeated } from "./import-checks.ts";
import { atPath, type ImportProblem, problem } from "./import-problem.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";

const mostRecords = 500;

/** Records under names of their own, so that a file that is brought in again changes what it named before. */
export const governanceFileSchema = z.strictObject({
  records: z
    .array(z.strictObject({ id: slugSchema, record: governanceRecordSchema }))
    .check(z.minLength(1), z.maxLength(mostRecords)),
});
export type GovernanceFile = z.infer<typeof governanceFileSchema>;

export function checkGovernanceFile({ records }: GovernanceFile): readonly ImportProblem[] {
  const entries: readonly GovernanceEntry[] = records.map((each) => ({ ...each, revision: 1 }));
  return [
    ...findRepeated(
      records.map(({ id }) => id),
      (index) => ["records", index, "id"],
    ),
    ...entries.flatMap((entry, index) => checkRecord(entry, entries.slice(0, index), ["records", index, "record"])),
  ];
}

function checkRecord(
  { id, record }: GovernanceEntry,
  before: readonly GovernanceEntry[],
  path: readonly PropertyKey[],
): readonly ImportProblem[] {
  const at = (field: string) => atPath([...path, field]);
  const number = record.kind === "principal" ? record.organisationNumber : undefined;
  const other = overlappingPrincipal(before, id, record);
  return [
    ...(record.to !== undefined && record.to < record.from
      ? [problem(at("to"), "order", "Sista dagen är före den första.", "The last day is before the first.")]
      : []),
    ...(number !== undefined && checkOrganisationNumber(number) !== "valid"
      ? [
          problem(
            at("organisationNumber"),
            "organisation-number",
            "Är inte ett organisationsnummer: tio siffror, den sista en kontrollsiffra.",
            "Is not an organisation number: ten digits, the last a check digit.",
          ),
        ]
      : []),
    ...(other === undefined
      ? []
      : [
          problem(
            at("from"),
            "rule",
            `${other.name} är huvudman under en del av samma tid. Det finns bara en huvudman åt gången.`,
            `${other.name} is principal during part of the same time. There is only one principal at a time.`,
          ),
        ]),
  ];
}
