import type { Answers } from "./fill-form.ts";

/** What people write in the sample year, by party: invented, and answered in the plan revised after it. */
export const views: Readonly<Record<string, Answers>> = {
  "o-network": {
    "draft-section": "roles",
    "draft-change":
      "Nätverket tillstyrker utkastet i stort. Två platser i arbetsgruppen räcker om kallelsen kommer i god tid och minnesanteckningarna publiceras. Skriv också ut vad som händer om en aktivitet kör fast.",
    risks: "Vi ser en risk att fler besökare samlas på samma platser. Mät först och sprid sedan.",
  },
  "p-001": {
    "draft-section": "activities",
    "draft-change":
      "Rastplatserna längs kanotlederna bör vara klara före midsommar. Annars hyr vi ut kanoter hela sommaren utan att kunna säga var man får rasta.",
    risks: "Gäster går i land där fåglar häckar. Märkta rastplatser minskar den risken.",
  },
  "p-002": {
    "draft-section": "mandate",
    "draft-change":
      "Skriv in att uppdraget gäller hela året. Vi har öppet i november också, men det gemensamma arbetet tar slut i september.",
  },
  "p-003": {
    "draft-section": "goals",
    "draft-change":
      "Please set the goal for bookable packages higher, but give us until the summer. Three packages by March is early for a small café.",
  },
  "p-005": {
    "draft-section": "financing",
    "draft-change":
      "Fem kronor per invånare är för lite om planen ska hålla. Föreslå tio kronor, eller skriv vilka aktiviteter som stryks först.",
  },
  "p-006": {
    "draft-section": "activities",
    "draft-change":
      "Three languages are a good start. Dutch would help us more than a trade visit, because many of our guests come by car.",
  },
  "p-009": {
    "draft-section": "mandate",
    "draft-change": "Uppdraget är tydligare än förut. Nämn gärna att det gäller alla årstider.",
  },
  "p-010": {
    "draft-section": "activities",
    "draft-change": "Utbildningen i värdskap bör hållas i februari. I andra kvartalet har ingen av oss tid att gå den.",
  },
  "p-014": {
    "draft-section": "export-readiness",
    "draft-change":
      "The score for packaged offers is fair. Say which companies can take bookings from tour operators, so that we know whom to call.",
    risks: "Large groups on narrow forest roads. Keep groups small.",
  },
  "p-016": {
    "draft-section": "activities",
    "draft-change":
      "Six operators on one trade visit are too many to take care of. Invite four and give them more time.",
  },
  "p-017": {
    "draft-section": "roles",
    "draft-change":
      "Föreningarna saknas i arbetsgruppen. Det är vi som sköter badplatser och vindskydd. Ge oss en plats.",
    risks: "Trafiken genom byn är redan tung på sommaren och parkeringen räcker inte.",
  },
  "p-018": {
    "draft-section": "roles",
    "draft-change": "Låt föreningarna välja en gemensam ledamot i arbetsgruppen.",
  },
  "p-019": {
    "draft-section": "activities",
    "draft-change": "Samråd med oss innan rastplatser läggs vid lekplatser för fisk.",
    risks: "Störning av fisk och fågel under våren. Några vikar bör lämnas i fred till midsommar.",
  },
  "p-021": {
    "draft-section": "activities",
    "draft-change": "Bra att cykelleden inventeras först. Ta med stigarna på kartan samtidigt.",
  },
  "p-022": {
    "draft-section": "financing",
    "draft-change":
      "Vi förhandlar om att ta över driften av två ställplatser. Låt planen inte binda upp dem förrän avtalet är klart.",
    "draft-change.handling": ["business-sensitive"],
  },
  "p-024": {
    "draft-section": "activities",
    "draft-change":
      "Move the cycle route inventory to the spring. In the third quarter the vegetation hides the old tracks.",
  },
  "p-027": {
    "draft-section": "goals",
    "draft-change": "Lägg till en indikator för hur många som kommer utan bil. Vi kan bidra med siffror.",
  },
  "p-028": {
    "draft-change": "Utkastet är lätt att läsa. Vi har inga invändningar.",
  },
  "p-029": {
    "draft-section": "goals",
    "draft-change":
      "Indicators measured once a year say little about a season. Publish the visitor counts by month, with the method, so that others can reuse them.",
  },
  "p-031": {
    "draft-section": "activities",
    "draft-change": "Håll dialogmötena före sommaren, inte efter.",
    risks: "Skräp vid badplatsen och bilar längs hela vägen när det är varmt.",
  },
  "p-032": {
    risks: "Det har blivit mycket folk på de smala stigarna. Sätt ett tak för hur många som får komma samtidigt.",
  },
  "p-033": {
    "draft-section": "consultation-report",
    "draft-change": "Skriv vad ni inte tänker göra också, och varför.",
    risks: "Musik från båtar på kvällarna.",
  },
  "p-035": {
    "draft-section": "activities",
    "draft-change": "Ett möte per kommun räcker inte om det hålls mitt på dagen.",
    risks: "Känsliga stränder trampas sönder. Led besökarna till platser som tål det.",
  },
  "p-037": {
    risks: "Vattnet i viken. Fler bastur och båtar kräver att någon tar hand om avfallet.",
  },
  "p-039": {
    "draft-section": "activities",
    "draft-change": "Fritidshusägarna vill bjudas in till dialogmötena. Vi bor här halva året.",
  },
};
