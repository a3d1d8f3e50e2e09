import type { Catalogue } from "./catalogue.ts";

const sv = {
  title: "Personuppgifter och offentlighet",
  lead: (principal: string) =>
    `${principal} är personuppgiftsansvarig. Här står vad som blir offentligt när du deltar, vad som inte blir det och vad du kan kräva.`,
  publicTitle: "Det här blir offentligt",
  public: [
    "Svar från företag, föreningar och andra organisationer: namn, typ, kommun och synpunkterna ordagrant.",
    "Synpunkter från privatpersoner: texten ordagrant, utan namn, typ och kommun. Skriv därför inget om dig själv eller andra som du inte vill att alla kan läsa.",
    "Frågor med färdiga svar: bara som statistik. Antal under fem visas inte, och inte heller antal som gör att ett sådant går att räkna ut.",
    "Kommunernas och regionens beslut: organ, datum, paragraf, diarienummer, ställningstagande, villkor, reservationer och belopp. Protokollsutdrag bara när den som har beslutat låter alla läsa dem.",
  ],
  notPublicTitle: "Det här publiceras inte",
  notPublic: [
    "E-postadresser, och namn på kontaktpersoner och på den som registrerar ett beslut.",
    "Belopp som du kan tänka dig att bidra med.",
    "Texter som avsändaren inte vill att vi återger, eller säger innehåller affärskänsliga uppgifter. De räknas, och handläggarna läser dem.",
    "Svar som har återkallats innan svarstiden är slut.",
    "Vem som har fått en inbjudan eller inte har svarat. Grupper anges, aldrig personer.",
    "Din personliga länk. Ge den inte vidare: den som har länken kan ändra ditt svar.",
  ],
  recordsTitle: "Svar är ofta allmänna handlingar",
  records:
    "Svar till en offentlig huvudman blir oftast allmänna handlingar. De registreras, och vem som helst kan begära att få ta del av dem. Vi kan därför inte lova sekretess. Varje begäran prövas mot offentlighets- och sekretesslagen.",
  basisTitle: "Varför vi får behandla uppgifterna",
  basis:
    "Vi behandlar uppgifterna för att utföra en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen): att ta fram planen i samråd med dem som berörs. Därför ber vi inte om samtycke. Det är frivilligt att svara.",
  collectedTitle: "Uppgifter vi behandlar",
  collected:
    "Kontaktuppgifter till dem som bjuds in: namn på organisation, kommun, eventuell kontaktperson och e-postadress. Dina svar, när de kom in och om våra mejl kom fram. Kontaktuppgifterna förvaras åtskilda från svaren. För att hejda automatiska program räknar vi hur ofta något skickas från samma nät och till samma e-postadress. Det vi räknar är en kod som blir en annan varje dag och tas bort efter några timmar. IP-adresser sparas inte. Lämnar någon över ett svar till en kollega behandlar vi kollegans e-postadress, och namnet om det anges, för att mejla länken och visa vem som har svarat på vad. Ska någon bekräfta en kommuns eller regions svar behandlar vi namn och e-postadress för det. Deltar någon ur vårt register i en intervju, ett seminarium eller ett möte antecknar vi det, för att räkna varje person en gång.",
  retentionTitle: "Så länge sparas uppgifterna",
  retentionDefault: (contact: string) =>
    `Hur länge svar och kontaktuppgifter sparas styrs av huvudmannens gallringsbeslut. Fråga ${contact} vad som gäller för dina uppgifter.`,
  retentionColleagues:
    "Adresser och namn på kollegor som har fått ett svar överlämnat till sig tas bort när samrådet stänger. Utkast som aldrig skickades tas bort då också. Adresser till dem som ombetts bekräfta ett remissvar tas bort när remissen stänger. Namnet på den som bekräftade står kvar i svaret, och att adressen är godkänd sparas som en kod till kommande remisser.",
  retentionVersions:
    "Publicerade planversioner bevaras. Måste en synpunkt tas bort, försvinner texten ur alla versioner och det står att den är borttagen. Vem som tog bort den, när och varför loggas.",
  retentionDrafts:
    "Utkast som inte har skickats raderas när svarstiden är slut. Då raderas också den e-postadress som hör till ett utkast från det öppna formuläret. Uppgiften om vart länken skickades finns kvar bland våra mejl. En fil som är bifogad har kommit in till oss och finns kvar, även om svaret inte skickas.",
  rightsTitle: "Dina rättigheter",
  rights:
    "Du kan begära att få veta vilka uppgifter vi har om dig, få fel rättade, få uppgifter raderade eller begränsade när lagen tillåter det, och invända mot behandlingen. Så länge samrådet är öppet kan du själv ändra eller återkalla svaret genom din personliga länk.",
  complaint: "Är du missnöjd kan du klaga hos Integritetsskyddsmyndigheten (imy.se).",
  cookiesTitle: "Kakor och spårning",
  cookies:
    "Webbplatsen använder bara en kaka när handläggare loggar in. Den har ingen besöksstatistik, och mejlen har inga spårningspixlar.",
  contactTitle: "Kontakt",
  officer: "Dataskyddsombud",
};

const en: typeof sv = {
  title: "Personal data and public access",
  lead: (principal) =>
    `${principal} is the data controller. Here is what becomes public when you take part, what does not, and what you can ask for.`,
  publicTitle: "What becomes public",
  public: [
    "Answers from companies, associations and other organisations: name, type, municipality and the views word for word.",
    "Views from private persons: the text word for word, without name, type and municipality. So write nothing about yourself or others that you do not want everyone to read.",
    "Questions with given answers: as statistics only. Numbers under five are not shown, nor numbers from which one of those could be worked out.",
    "Decisions of the municipalities and the region: body, date, paragraph, case number, stance, conditions, reservations and amounts. Excerpts of minutes only where whoever decided lets everyone read them.",
  ],
  notPublicTitle: "What is not published",
  notPublic: [
    "E-mail addresses and names of contact persons.",
    "Amounts you might be willing to contribute.",
    "Texts that their sender does not want quoted, or says are business-sensitive. They are counted, and staff read them.",
    "Answers that were withdrawn before the time for answers was over.",
    "Who was invited or has not answered. Groups are named, never persons.",
    "Your personal link. Do not pass it on: whoever has the link can change your answer.",
  ],
  recordsTitle: "Answers are often public records",
  records:
    "Answers to a public principal usually become public records. They are registered, and anyone may ask to read them. We can therefore not promise secrecy. Each request is tried against the Swedish Public Access to Information and Secrecy Act.",
  basisTitle: "Why we may process the data",
  basis:
    "We process the data to carry out a task in the public interest (article 6.1 e of the General Data Protection Regulation): making the plan in consultation with those it concerns. That is why we do not ask for consent. Answering is voluntary.",
  collectedTitle: "Data we process",
  collected:
    "Contact data of those invited: name of organisation, municipality, contact person if any, and e-mail address. Your answers, when they came in and whether our e-mails arrived. Contact data are kept apart from the answers. To hold back automatic programs we count how often something is sent from the same network and to the same e-mail address. What we count is a code that becomes another one each day and is removed after some hours. IP addresses are not stored. When somebody hands an answer over to a colleague we process the colleague’s e-mail address, and name if given, to e-mail the link and to show who has answered what. When somebody is to confirm the answer of a municipality or region we process their name and e-mail address for that. When somebody in our register takes part in an interview, a seminar or a meeting we note it, to count each person once.",
  retentionTitle: "How long data are kept",
  retentionDefault: (contact) =>
    `How long answers and contact data are kept follows from the principal’s disposal decision. Ask ${contact} what applies to your data.`,
  retentionColleagues:
    "Addresses and names of colleagues to whom an answer was handed over are removed when the consultation closes. So are drafts that were never sent. Addresses of those who were asked to confirm an answer to the referral are removed when it closes. The name of whoever confirmed stays in the answer, and that the address is approved is kept as a code for referrals to come.",
  retentionVersions:
    "Published plan versions are preserved. If a view has to be removed, its text disappears from every version and the version says that it was removed. Who removed it, when and why is logged.",
  retentionDrafts:
    "Drafts that were not sent are deleted when the time for answers is over, and with them the e-mail address that belongs to a draft of the open form. Where the link was sent remains among our e-mails. A file that is attached has come in to us and stays, even if the answer is not sent.",
  rightsTitle: "Your rights",
  rights:
    "You can ask which data we have about you, have errors corrected, have data erased or restricted when the law allows it, and object to the processing. As long as the consultation is open you can change or withdraw your answer yourself through your personal link.",
  complaint: "If you are not satisfied you can complain to the Swedish Authority for Privacy Protection (imy.se).",
  cookiesTitle: "Cookies and tracking",
  cookies:
    "This site uses a cookie only when staff sign in. It keeps no visitor statistics, and the e-mails carry no tracking pixels.",
  contactTitle: "Contact",
  officer: "Data protection officer",
};

export const planPrivacyTexts: Catalogue<typeof sv> = { sv, en };
