import type { Channel, PublishedIntake } from "../domain/intake.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatDate } from "./format.ts";

const channelsSv: Record<Channel, string> = { paper: "på papper", mail: "med e-post" };
const channelsEn: Record<Channel, string> = { paper: "on paper", mail: "by e-mail" };

/** How a reply came that staff recorded, wherever it is shown. */
const sv = {
  channels: channelsSv,
  registered: (channel: string, day: string) => `Kom in ${channel} ${day} och registrerades av handläggare`,
  registeredBy: (channel: string, day: string, name: string) =>
    `Kom in ${channel} ${day} och registrerades av handläggare (${name})`,
};

const en: typeof sv = {
  channels: channelsEn,
  registered: (channel, day) => `Came in ${channel} on ${day} and was recorded by staff`,
  registeredBy: (channel, day, name) => `Came in ${channel} on ${day} and was recorded by staff (${name})`,
};

export const intakeTexts: Catalogue<typeof sv> = { sv, en };

/** `Kom in på papper 5 november 2027 och registrerades av handläggare`; by name where names are shown. */
export function describeIntake(
  { channel, cameIn, registrar }: PublishedIntake & { readonly registrar?: string },
  language: Language,
): string {
  const texts = intakeTexts[language];
  const [how, day] = [texts.channels[channel], formatDate(cameIn, language)];
  return registrar === undefined ? texts.registered(how, day) : texts.registeredBy(how, day, registrar);
}
