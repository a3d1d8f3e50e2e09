import type { Language } from "../domain/language.ts";
import { type ContactRole, type PartyType, partyTypeSchema } from "../domain/party.ts";
import type { Catalogue } from "./catalogue.ts";

interface PartyTexts {
  readonly types: Readonly<Record<PartyType, string>>;
  readonly roles: Readonly<Record<ContactRole, string>>;
  readonly wholeArea: string;
  readonly outside: string;
}

const sv: PartyTexts = {
  types: {
    company: "Företag",
    association: "Förening",
    "public-body": "Offentlig organisation",
    academia: "Akademi",
    resident: "Privatperson",
    other: "Annan",
    municipality: "Kommun",
    region: "Region",
  },
  roles: {
    main: "Huvudkontakt",
    registrar: "Registrator",
    officer: "Handläggare",
    deputy: "Ställföreträdare",
    signatory: "Firmatecknare",
  },
  wholeArea: "Hela området",
  outside: "Utanför området",
};

const en: PartyTexts = {
  types: {
    company: "Company",
    association: "Association",
    "public-body": "Public body",
    academia: "Academia",
    resident: "Private person",
    other: "Other",
    municipality: "Municipality",
    region: "Region",
  },
  roles: {
    main: "Main contact",
    registrar: "Registrar",
    officer: "Officer",
    deputy: "Deputy",
    signatory: "Signatory",
  },
  wholeArea: "The whole area",
  outside: "Outside the area",
};

export const partyTexts: Catalogue<PartyTexts> = { sv, en };

export function typeLabel(type: string, language: Language): string {
  return partyTypeSchema.safeParse(type).success ? partyTexts[language].types[type as PartyType] : type;
}

/** A kommunkod by its municipality's name, and the two areas that are no municipality. */
export function areaLabel(
  code: string,
  municipalities: readonly { readonly code: string; readonly name: string }[],
  language: Language,
): string {
  if (code === "whole-area") return partyTexts[language].wholeArea;
  if (code === "outside") return partyTexts[language].outside;
  return municipalities.find((municipality) => municipality.code === code)?.name ?? code;
}
