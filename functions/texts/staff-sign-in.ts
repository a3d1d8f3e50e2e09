import type { Catalogue } from "./catalogue.ts";

const sv = {
  title: "Logga in",
  lead: (destination: string) => `För handläggare på ${destination}.`,
  how: "Skriv din e-postadress. Finns den bland handläggarna skickar vi en länk att logga in med. Inget lösenord behövs.",
  email: "E-postadress",
  send: "Skicka länken",
  errors: {
    email: "Skriv en e-postadress, till exempel namn@example.com.",
    "too-many": "För många försök. Vänta en stund och börja om.",
    expired: "Länken gäller inte längre. Begär en ny här.",
    code: "Koden stämmer inte. Kontrollera den i mejlet och försök igen.",
  },
  overBudget: (retryAt: string) => `För många länkar har begärts. Försök igen efter ${retryAt}.`,
  sentTitle: "Titta i din e-post",
  sent: "Om adressen hör till en handläggare är ett mejl på väg med en länk och en kod. Öppna länken i den här webbläsaren, så räcker det med en knapptryckning.",
  sentElsewhere: "Öppnar du länken i en annan webbläsare behöver du också koden som står i mejlet.",
  sentNothing: "Har inget kommit inom några minuter? Titta i skräpposten och kontrollera att adressen är rätt.",
  again: "Begär en ny länk",
  confirmTitle: "Bekräfta inloggningen",
  confirm: "Tryck på knappen för att logga in. Länken kan användas en gång.",
  confirmWithCode: "Länken begärdes i en annan webbläsare. Skriv därför koden från mejlet.",
  code: "Kod från mejlet",
  signIn: "Logga in",
};

const en: typeof sv = {
  title: "Sign in",
  lead: (destination) => `For staff of ${destination}.`,
  how: "Write your e-mail address. If it belongs to staff we send a link to sign in with. No password is needed.",
  email: "E-mail address",
  send: "Send the link",
  errors: {
    email: "Write an e-mail address, for example name@example.com.",
    "too-many": "Too many attempts. Wait a while and start again.",
    expired: "The link is no longer valid. Ask for a new one here.",
    code: "The code is not right. Check it in the e-mail and try again.",
  },
  overBudget: (retryAt) => `Too many links have been asked for. Try again after ${retryAt}.`,
  sentTitle: "Check your e-mail",
  sent: "If the address belongs to staff, an e-mail is on its way with a link and a code. Open the link in this browser and one press of a button is enough.",
  sentElsewhere: "If you open the link in another browser you also need the code in the e-mail.",
  sentNothing: "Nothing there within a few minutes? Look among junk mail and check that the address is right.",
  again: "Ask for a new link",
  confirmTitle: "Confirm signing in",
  confirm: "Press the button to sign in. The link can be used once.",
  confirmWithCode: "The link was asked for in another browser, so write the code from the e-mail.",
  code: "Code from the e-mail",
  signIn: "Sign in",
};

export const staffSignInTexts: Catalogue<typeof sv> = { sv, en };
