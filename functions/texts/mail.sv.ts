import type {
  DeadlineFacts,
  DelegationFacts,
  InvitedFacts,
  ReferralFacts,
  RoundFacts,
  VersionFacts,
  WaitsFor,
} from "./mail-facts.ts";

const planName = (f: RoundFacts) => `Handlingsplan ${f.planYear} för ${f.destination}`;

export const mailSv = {
  label: {
    answerBy: "Svara senast",
    changeUntil: "Kan ändras till och med",
    ourCaseNumber: "Vårt diarienummer",
    yourCaseNumber: "Ert diarienummer",
    concerns: "Inbjudan gäller",
    referredTo: "Remissinstans",
    referred: "Det som remitteras",
    plan: "Handlingsplan",
    version: "Version",
    hash: "Kontrollsumma (SHA-256)",
    adopted: "Antagen",
    received: "Mottaget",
    draftSaved: "Utkastet sparat",
    revision: "Inlämnad version",
    code: "Kod",
    validUntil: "Gäller till",
    step: "Steg",
    plannedFor: "Planerat till",
    waitsFor: "Väntar på",
    notAnswered: "Inget svar",
    withdrawn: "Återkallat",
    sentBy: "Skickat av",
    pageAddress: "Sida",
    replyTo: "Vill ha svar till",
    reason: "Skäl",
    earlierDeadline: "Tidigare sista dag",
  },
  planName,
  caseNumberInSubject: (ours: string, yours: string | undefined) =>
    yours === undefined ? `dnr ${ours}` : `dnr ${ours}, ert dnr ${yours}`,
  signature: {
    questions: (contact: string) => `Har du frågor? Kontakta ${contact}.`,
    sender: (destination: string, principal: string) => `${destination}, genom ${principal}`,
    automatic: (replyTo: string) => `Det här är ett automatiskt utskick. Svar på det kommer till ${replyTo}.`,
    privacy: "Så behandlar vi personuppgifter och allmänna handlingar",
    insteadOfAnswering: "Avstå, be om mer tid eller hänvisa till någon annan",
    noReminders: "Stäng av påminnelser om det här samrådet",
    unsubscribe: "Avsluta återkopplingen om det här samrådet",
  },
  invitation: {
    subject: (f: DeadlineFacts) => `Inbjudan: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: InvitedFacts) => [
      "Hej!",
      `${f.destination} tar fram handlingsplanen för ${f.planYear} och vill veta vad du tycker om utkastet. Dina synpunkter påverkar vilka aktiviteter som prioriteras, hur rollerna fördelas och hur arbetet finansieras.`,
    ],
    action: "Läs utkastet och svara",
    closing: () => [
      "Länken är personlig. Den som har länken kan läsa och ändra svaret, så skicka den inte vidare. Ska en kollega svara på hela eller delar av formuläret lämnar du över det därifrån, så får kollegan en egen länk.",
      "Du kan ändra ditt svar fram till sista svarsdagen. Alla synpunkter redovisas och besvaras i en samrådsredogörelse.",
      "Svaren registreras och blir i regel allmänna handlingar.",
    ],
  },
  reminder: {
    subject: (f: DeadlineFacts) => `Påminnelse: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: InvitedFacts) => [
      "Hej!",
      `Vi har inte fått något svar från ${f.party} i samrådet om handlingsplanen för ${f.planYear}. Du hinner fortfarande svara, till och med ${f.deadline}.`,
    ],
    handedOver: (to: string, parts: string | null) =>
      parts === null ? `Du har lämnat över svaret till ${to}.` : `Du har lämnat över till ${to}: ${parts}.`,
    unsentDraft: (saved: string) =>
      `Det finns ett sparat utkast som inte är skickat, senast sparat ${saved}. Det räknas först när du har skickat det. Öppna länken så finns det ifyllt.`,
    action: "Läs utkastet och svara",
    closing: () => [
      "Har du svarat genom det öppna formuläret? Då kan vi inte se att svaret kommer från dig, och du kan bortse från påminnelsen.",
      "Länken är personlig. Den som har länken kan läsa och ändra svaret.",
    ],
  },
  referral: {
    subject: (f: ReferralFacts) => `Remiss: ${planName(f)}, version ${f.version}, svar senast ${f.deadlineDay}`,
    opening: (f: ReferralFacts) => [
      `${f.principal} remitterar härmed förslaget till handlingsplan för ${f.destination} ${f.planYear} till ${f.party}.`,
      "Förslaget har omarbetats efter samrådet. I samrådsredogörelsen, som är ett avsnitt i planen, framgår vilka synpunkter som kom in och vad de har lett till.",
    ],
    attached: (name: string) =>
      `Remissmissivet och handlingsplanen är bifogade som ett dokument, ${name}. Det kan läggas direkt till handlingarna. Länkarna i mejlet står inte i det.`,
    tooLargeToAttach:
      "Handlingsplanen är för stor för att bifogas. Hämta den som PDF på sidan som länken här nedanför leder till.",
    read: (version: string) => `Läs version ${version} av handlingsplanen`,
    action: "Registrera beslutet",
    ownCaseNumberMissing: "Ni anger det när ni bekräftar att remissen har kommit.",
    acknowledge: "Bekräfta att remissen har kommit och ange ert diarienummer",
    closing: ["Länken ger rätt att registrera beslutet. Lämna den bara till den som gör det hos er."],
  },
  referralReminder: {
    subject: (f: ReferralFacts) =>
      `Påminnelse om remiss: ${planName(f)}, version ${f.version}, svar senast ${f.deadlineDay}`,
    opening: (f: ReferralFacts) => [
      `Vi har inte fått något beslut från ${f.party} med anledning av remissen av handlingsplanen för ${f.destination} ${f.planYear}. Sista svarsdag är ${f.deadlineDay}.`,
    ],
    action: "Registrera beslutet",
    closing: ["Avstår ni är det bra om ni registrerar det, så att det syns i planen."],
  },
  receipt: {
    subject: (f: RoundFacts) => `Kvittens på ditt svar: ${f.title}`,
    opening: (f: RoundFacts) => [
      `Tack! Ditt svar i samrådet om handlingsplanen för ${f.destination} ${f.planYear} är mottaget. Längst ned finns en kopia av hela svaret.`,
    ],
    action: "Läs eller ändra ditt svar",
    closing: (f: DeadlineFacts) => [
      `Du kan ändra svaret till och med ${f.deadline}. Den senast inlämnade versionen gäller.`,
      "På samma länk ser du senare i vilken version av planen ditt svar ingår.",
    ],
    closingWithoutLink: ["Svaret räknas nu. Vill du ändra det behöver du kontakta oss före sista svarsdagen."],
    copyHeading: "Ditt svar",
  },
  withdrawal: {
    subject: (f: RoundFacts) => `Kvittens: ditt svar är återkallat, ${f.title}`,
    opening: (f: RoundFacts) => [
      `Ditt svar i samrådet om handlingsplanen för ${f.destination} ${f.planYear} är återkallat. Det räknas inte och publiceras inte.`,
    ],
    action: "Svara på nytt",
    closing: (f: DeadlineFacts) => [
      `Vill du svara på nytt kan du göra det till och med ${f.deadline}.`,
      "Det du tidigare skickade är registrerat och kan fortfarande vara en allmän handling.",
    ],
  },
  delegation: {
    subject: (f: DelegationFacts) => `${f.by} ber dig svara: ${f.title}`,
    opening: (f: DelegationFacts) => [
      "Hej!",
      `${f.by} har lämnat över till dig att svara ${f.by === f.party ? "" : `för ${f.party} `}i samrådet om handlingsplanen för ${f.destination} ${f.planYear}. I samrådet får den som berörs tycka till om utkastet till planen.`,
    ],
    noteFrom: (by: string) => `Meddelande från ${by}`,
    handedOver: "Lämnat över",
    whole: "Hela svaret",
    sends: "Vem skickar",
    youMaySend: "Du får skicka hela svaret",
    otherSends: (by: string) => `${by} skickar svaret`,
    action: "Öppna det du ska svara på",
    closing: (by: string) => [
      "Länken är din. Den som har länken kan läsa och ändra det du svarar på, så skicka den inte vidare.",
      `Är mejlet inte till dig, eller har du frågor om varför du får det? Fråga ${by}. Vi har fått din adress därifrån och tar bort den när samrådet har stängt.`,
      "Svaren registreras och blir i regel allmänna handlingar.",
    ],
  },
  delegationDone: {
    subject: (colleague: string, f: RoundFacts) => `${colleague} är klar: ${f.title}`,
    opening: (colleague: string, f: InvitedFacts) => [
      "Hej!",
      `${colleague} har svarat på det du lämnade över i svaret från ${f.party}. Svaret är inte skickat. Granska det och skicka det när allt är klart.`,
    ],
    action: "Granska och skicka",
    closing: ["Fortsätter kollegan att ändra efter det här ser du det när du granskar."],
  },
  delegationReminder: {
    subject: (f: DelegationFacts) => `Påminnelse: ${f.by} väntar på ditt svar, senast ${f.deadlineDay}`,
    opening: (f: DelegationFacts) => [
      "Hej!",
      `${f.by} har lämnat över till dig att svara i samrådet om handlingsplanen för ${f.destination} ${f.planYear}. Svaret är inte skickat. Sista dag är ${f.deadline}.`,
    ],
    closing: (by: string) => [
      `Det här är den enda påminnelsen. Kan du inte svara? Säg det till ${by}, som kan ta över.`,
    ],
  },
  delegationDeadline: {
    subject: (f: DelegationFacts) => `Längre svarstid: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: DelegationFacts) => [
      "Hej!",
      `Svarstiden för ”${f.title}” är förlängd. Det som ${f.by} har lämnat över till dig kan du svara på till och med ${f.deadline}.`,
    ],
    closing: (_by: string) => ["Länken är densamma som i det förra mejlet. Det som redan är sparat finns kvar."],
  },
  signatoryApproval: {
    subject: (signatory: string) => `Får ${signatory} bekräfta er remissvar?`,
    opening: (f: DelegationFacts, signatory: string) => [
      "Hej!",
      `${f.by} förbereder svaret från ${f.party} på remissen om handlingsplanen för ${f.destination} ${f.planYear} och vill att ${signatory} bekräftar det innan det registreras.`,
      "Det här mejlet går till er funktionsbrevlåda, eftersom det är ni som avgör vem som får bekräfta svar för er. Ingenting skickas till den nya adressen förrän ni har godkänt den.",
    ],
    signatory: "Ska bekräfta",
    address: "E-postadress",
    action: "Läs och godkänn adressen",
    closing: [
      "Stämmer det inte? Gör ingenting. Då händer ingenting, och handläggaren kan ange någon annan.",
      "Ett godkännande gäller tills vidare, också för kommande remisser.",
    ],
  },
  signatureRequest: {
    subject: (f: DelegationFacts) => `Bekräfta remissvaret från ${f.party}, senast ${f.deadlineDay}`,
    opening: (f: DelegationFacts) => [
      "Hej!",
      `${f.by} har förberett svaret från ${f.party} på remissen om handlingsplanen för ${f.destination} ${f.planYear} och ber dig att bekräfta det. Det registreras först när du har gjort det.`,
    ],
    officer: "Handläggare",
    action: "Läs och bekräfta svaret",
    closing: (by: string, party: string) => [
      `Länken är din, och med den kan svaret registreras för ${party}. Skicka den inte vidare.`,
      `Är något fel i svaret? Säg det till ${by}, som kan ändra det och be dig på nytt.`,
      "Ditt namn registreras tillsammans med svaret. Din adress tar vi bort när remissen har stängt.",
    ],
  },
  linkAgain: {
    subject: (destination: string) => `Dina länkar till ${destination}`,
    opening: (destination: string) => [
      "Hej!",
      `Någon, troligen du, har bett om att få länkarna till samråd och remisser för ${destination} en gång till. Här är de som hör till den här adressen.`,
    ],
    heading: (title: string, party: string) => `${title}: ${party}`,
    openForm: "svaret i det öppna formuläret",
    until: (deadline: string) => `Svarstiden går ut ${deadline}.`,
    over: (deadline: string) => `Svarstiden gick ut ${deadline}. Länken visar vad som har hänt sedan dess.`,
    answer: "Öppna svaret",
    decide: "Öppna beslutet",
    closing: [
      "Länkarna är personliga. Den som har en länk kan läsa och ändra svaret.",
      "Har du inte bett om dem? Då behöver du inte göra någonting. Ingen annan har fått dem.",
    ],
  },
  accessibilityFeedback: {
    subject: (destination: string) => `Synpunkt på tillgängligheten: ${destination}`,
    opening: ["Någon har lämnat den här synpunkten genom formuläret i tillgänglighetsredogörelsen."],
    messageHeading: "Synpunkten",
    noReply: "Avsändaren har inte lämnat någon adress.",
    closing: "Texten är skriven av någon utanför systemet. Öppna inga länkar i den utan att tänka efter.",
  },
  replyConfirmation: {
    subject: (title: string) => `Vi har fått ert besked: ${title}`,
    action: "Öppna er sida",
  },
  replyNotice: {
    subject: (party: string) => `Besked från ${party}`,
    opening: (party: string, title: string) => `${party} har lämnat ett besked i ”${title}”.`,
    action: "Öppna beskeden",
  },
  replyOutcome: {
    subject: (isGranted: boolean, title: string) =>
      isGranted ? `Ni har fått mer tid: ${title}` : `Svar på er begäran: ${title}`,
    granted: (day: string) => `Ni har fått anstånd och kan svara till och med ${day}.`,
    refused: "Vi kan inte ge er det ni bad om.",
  },
  decisionReceipt: {
    subject: (f: InvitedFacts, preliminary: boolean) =>
      `Kvittens: ${preliminary ? "preliminär uppgift" : "beslut"} från ${f.party}, handlingsplan ${f.planYear}`,
    opening: (f: InvitedFacts, preliminary: boolean) =>
      preliminary
        ? [
            `En preliminär uppgift från ${f.party} om handlingsplanen för ${f.destination} ${f.planYear} är registrerad.`,
            "Den räknas inte som ett beslut. Registrera beslutet på samma länk när det är fattat.",
          ]
        : [`Beslutet från ${f.party} om handlingsplanen för ${f.destination} ${f.planYear} är registrerat.`],
    action: "Läs eller rätta det registrerade",
    progress: "För in justering, anslag och överklagande",
    closing: (f: DeadlineFacts) => [
      `Kontrollera kopian nedan. Är något fel rättar ni det på länken till och med ${f.deadline}. Rättelser syns i planen.`,
    ],
    afterwards:
      "För in datumen när protokollet har justerats och beslutet har anslagits, även om sista svarsdagen har passerat. Då visar planen när beslutet får laga kraft.",
    copyHeading: "Det som är registrerat",
  },
  confirmation: {
    subject: (f: RoundFacts) => `Bekräfta ditt svar: ${f.title}`,
    opening: (f: RoundFacts) => [
      "Hej!",
      `Ett svar med den här e-postadressen har lämnats i samrådet om handlingsplanen för ${f.destination} ${f.planYear}. Svaret räknas först när du har bekräftat det.`,
    ],
    action: "Bekräfta svaret",
    closing: (f: DeadlineFacts) => [
      `Länken gäller till och med ${f.deadline}.`,
      "Är svaret inte ditt? Då behöver du inte göra någonting. Ett svar som inte bekräftas räknas inte.",
    ],
  },
  draftLink: {
    subject: (f: RoundFacts) => `Länken till ditt utkast: ${f.title}`,
    opening: (f: RoundFacts) => [
      "Hej!",
      `Någon har sparat ett utkast till svar i samrådet om handlingsplanen för ${f.destination} ${f.planYear} och angett den här e-postadressen.`,
    ],
    action: "Fortsätt med utkastet",
    closing: [
      "Utkastet räknas inte. Svaret räknas när du har skickat det, och behöver då inte bekräftas i ett nytt mejl. Sedan kan du ändra eller återkalla svaret med samma länk så länge svarstiden pågår.",
      "Den som har länken kan läsa, ändra och skicka svaret.",
      "Är utkastet inte ditt? Då behöver du inte göra någonting. Det raderas när svarstiden är slut.",
    ],
  },
  draftReminder: {
    subject: (f: DeadlineFacts) => `Ditt utkast är inte skickat: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: DeadlineFacts) => [
      "Hej!",
      `Du har ett sparat utkast i samrådet om handlingsplanen för ${f.destination} ${f.planYear} som inte är skickat. Det räknas först när du har skickat det, senast ${f.deadline}.`,
    ],
    action: "Fortsätt med utkastet",
    closing: [
      "Det här är den enda påminnelsen. Utkastet raderas när svarstiden är slut.",
      "Är utkastet inte ditt? Då behöver du inte göra någonting.",
    ],
  },
  draftDeadline: {
    subject: (f: DeadlineFacts) => `Längre svarstid: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: DeadlineFacts) => [
      "Hej!",
      `Svarstiden för ”${f.title}” är förlängd. Du har ett sparat utkast, och det går att skicka till och med ${f.deadline}.`,
    ],
    action: "Fortsätt med utkastet",
    closing: [
      "Länken är densamma som tidigare. Utkastet räknas först när du har skickat det.",
      "Är utkastet inte ditt? Då behöver du inte göra någonting. Det raderas när svarstiden är slut.",
    ],
  },
  signIn: {
    subject: (destination: string) => `Logga in som handläggare för ${destination}`,
    opening: () => ["Hej!", "Någon, troligen du, har bett om att få logga in som handläggare i Samråd."],
    action: "Logga in",
    closing: () => [
      "Länken och koden gäller i 15 minuter och kan användas en gång.",
      "Länken fungerar direkt i den webbläsare där du bad om den. I en annan webbläsare skriver du dessutom in koden.",
      "Lämna aldrig ut koden. Vi frågar aldrig efter den.",
      "Har du inte bett om att få logga in? Då behöver du inte göra någonting.",
    ],
  },
  publication: {
    subject: (f: VersionFacts) => `Publicerad: ${planName(f)}, version ${f.version}`,
    opening: (f: VersionFacts) => [
      `Version ${f.version} av handlingsplanen för ${f.destination} ${f.planYear} är publicerad.`,
    ],
    action: "Läs handlingsplanen",
    closing: {
      "decision-maker": [
        "Era beslut, deras status och finansieringen redovisas i planen. Den publicerade versionen ändras aldrig; kommer något nytt till blir det en ny version med eget nummer.",
        "Med kontrollsumman kan ni kontrollera att det exemplar ni diarieför är detsamma som det publicerade.",
      ],
      respondent: [
        "Du bad att få veta hur det gick. I samrådsredogörelsen, som är ett avsnitt i planen, ser du hur synpunkterna har behandlats.",
        "Den publicerade versionen ändras aldrig; kommer något nytt till blir det en ny version med eget nummer.",
      ],
    },
  },
  testLetter: {
    mark: "[PROV]",
    explained: "Det här är ett prov, som bara du har fått. Länkarna är exempel och går inte att svara med.",
  },
  stepBlocked: {
    subject: (step: string) => `Väntar på dig: ${step}`,
    opening: (f: RoundFacts) => [
      "Hej!",
      `Ett steg i ”${f.title}” kan inte tas av sig självt. Det väntar på att en handläggare gör det.`,
    ],
    action: "Öppna omgången",
  },
  copy: {
    mark: "Kopia",
    about: {
      consultation: (f: DeadlineFacts) => `Inbjudan: ${f.title}, svara senast ${f.deadlineDay}`,
      referral: (f: ReferralFacts) => `Remiss: ${planName(f)}, version ${f.version}, svar senast ${f.deadlineDay}`,
    },
    opening: {
      consultation: (f: InvitedFacts, sentTo: string) => [
        "Hej!",
        `${f.party} är inbjuden till samrådet om handlingsplanen för ${f.destination} ${f.planYear}. Inbjudan är skickad till ${sentTo}. Du får en kopia som handläggare.`,
      ],
      referral: (f: InvitedFacts, sentTo: string) => [
        "Hej!",
        `${f.principal} har remitterat förslaget till handlingsplan för ${f.destination} ${f.planYear} till ${f.party}. Remissen är skickad till ${sentTo}, med remissmissiv. Du får en kopia som handläggare.`,
      ],
    },
    read: {
      consultation: (_f: ReferralFacts) => "Läs om samrådet och utkastet",
      referral: (f: ReferralFacts) => `Läs version ${f.version} av handlingsplanen`,
    },
    closing: (sentTo: string) =>
      `Länken att svara med är personlig och finns bara i mejlet till ${sentTo}. Den som tar hand om mejlet där kan lämna den till dig.`,
  },
  waitingDigest: {
    subject: (destination: string, count: number) =>
      count === 1 ? `En sak väntar på dig: ${destination}` : `${count} saker väntar på dig: ${destination}`,
    opening: ["Hej!", "Det här har kommit in, och ingen handläggare har tagit hand om det än."],
    unfiled: "E-post som inte hör till någon omgång",
    mail: (count: number) => (count === 1 ? "Ett mejl att registrera" : `${count} mejl att registrera`),
    replies: (count: number) => (count === 1 ? "Ett besked att svara på" : `${count} besked att svara på`),
    closing: "Du får det här mejlet högst en gång per arbetsdag, och bara när något väntar.",
  },
  roundCreated: {
    subject: (f: RoundFacts) => `Nästa års omgång är skapad: ${f.title}`,
    opening: (f: RoundFacts) => [
      "Hej!",
      `”${f.title}” har skapats av sig självt, med kalender, enkät och plantext från förra årets omgång. Datumen ligger på samma veckodagar som då och undviker helgdagar. Parterna är de som finns i registret.`,
    ],
    warnings: "Det här bör du se över i kalendern:",
    noWarnings: "Kalendern har inget att varna för.",
    caseNumberMissing:
      "Omgången saknar diarienummer. Den öppnar inte förrän du har fört in det på omgångens kalendersida.",
    action: "Se över kalendern",
    closing: ["Datumen går att flytta så länge de ligger framåt i tiden."],
  },
  calendarChanged: {
    subject: (f: RoundFacts) => `Ändrad kalender: ${f.title}`,
    opening: (f: RoundFacts, by: string) => ["Hej!", `${by} har ändrat kalendern för ”${f.title}”.`],
    action: "Öppna kalendern",
  },
  deadlineMoved: {
    subject: (f: InvitedFacts) => `Längre svarstid: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: InvitedFacts) => [
      "Hej!",
      `Svarstiden för ”${f.title}” är förlängd. ${f.party} kan nu svara till och med ${f.deadline}.`,
    ],
    action: { consultation: "Läs utkastet och svara", referral: "Registrera beslutet" },
    sameLink: {
      consultation: "Länken är densamma som i inbjudan.",
      referral: "Länken är densamma som i remissen.",
    },
    closing: (f: InvitedFacts, sameLink: string) => [
      `${sameLink} Det som redan är skickat gäller och går att ändra till den nya sista dagen.`,
      `Vårt diarienummer är fortfarande ${f.caseNumber}.`,
    ],
  },
  extensionGranted: {
    subject: (f: InvitedFacts) => `Ni har fått mer tid: ${f.title}, svara senast ${f.deadlineDay}`,
    opening: (f: InvitedFacts) => [
      "Hej!",
      `${f.party} har fått anstånd och kan svara på ”${f.title}” till och med ${f.deadline}. Svarstiden för andra är oförändrad.`,
    ],
  },
  progressReceipt: {
    subject: (party: string, f: RoundFacts) =>
      `Kvittens: justering, anslag och överklagande, ${party}, handlingsplan ${f.planYear}`,
    opening: (party: string) => `Nya uppgifter om vad som har hänt med beslutet från ${party} är registrerade.`,
    recordedBy: (name: string) => `De registrerades av handläggare (${name}).`,
    lastAppeal: (day: string) =>
      `Sista dag för överklagande är ${day}. Den är uträknad från anslagsdagen. Planen visar beslutet som slutligt dagen efter, om det inte överklagas.`,
    notComputed: "Sista dag för överklagande räknas ut när anslagsdagen är registrerad.",
    action: "Läs eller rätta uppgifterna",
  },
  calendarEntry: {
    summary: (title: string) => `Sista svarsdag 23.59: ${title}`,
    description: (f: { readonly party: string; readonly caseNumber: string; readonly contact: string }) =>
      `Svar från ${f.party}. Vårt diarienummer: ${f.caseNumber}. Länken finns i inbjudan. Frågor: ${f.contact}.`,
  },
  waitsForMissing: {
    "case-number-missing": "att omgångens diarienummer förs in på kalendersidan",
    "questionnaire-missing": "att enkäten läses in",
    "draft-missing": "att plantexten läses in",
    "group-gone": "att någon väljer grupper igen: en som samrådet gäller finns inte längre",
    "nobody-invited": "att någon finns att bjuda in",
  },
  /** Continues “Waits for …”. */
  waitsFor: {
    "open-round": "att kontakterna är kontrollerade och omgången öppnas",
    "open-consultation": "att samrådet öppnas och inbjudningarna skickas",
    "remind-consultation": "att påminnelsen skickas",
    "close-consultation": "att samrådet stängs",
    "compile-consulted": "att samrådet är stängt och sammanställs",
    "approve-referral": "att samrådsredogörelsen är klar och versionen godkänns för remiss",
    "open-referral": "att en version är godkänd för remiss",
    "remind-referral": "att påminnelsen skickas",
    "close-referral": "att remissen stängs",
    "compile-final": "att remissen är stängd och sammanställs",
    adopt: "att styrelsens beslut förs in, med datum, paragraf och protokoll",
    publish: "att planen är antagen och publiceras",
    "compile-followed-up": "att uppföljningen av förra årets aktiviteter är införd",
    "create-next-round": "att nästa års omgång skapas",
  } satisfies WaitsFor,
};
