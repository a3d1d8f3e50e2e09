import type { GovernanceEntry } from "../domain/governance.ts";
import type { Language } from "../domain/language.ts";
import { describeGovernance } from "../texts/governance.ts";
import type { Block } from "./document-blocks.ts";

/** Records as the version's page shows them. */
export function governanceBlocks(entries: readonly GovernanceEntry[], language: Language): readonly Block[] {
  return entries.flatMap((entry): Block[] => {
    const { title, says, facts } = describeGovernance(entry, language);
    return [
      { kind: "heading", level: 3, text: title },
      ...(says === null
        ? []
        : [{ kind: "paragraph" as const, text: says.text, swedish: says.isSwedish && language !== "sv" }]),
      {
        kind: "facts",
        rows: facts.map(({ label, value, href }) => ({
          label,
          value: href === undefined ? value : `${value} (${href})`,
        })),
      },
    ];
  });
}
