export type OrganisationNumberCheck = "valid" | "malformed" | "personal";

/**
 * Ten digits, with or without a hyphen before the last four; the last is a Luhn check digit. A third
 * digit below 2 makes it a personal identity number, as sole traders have: personal data, not kept.
 */
export function checkOrganisationNumber(text: string): OrganisationNumberCheck {
  const digits = /^([0-9]{6})-?([0-9]{4})$/.exec(text)?.slice(1).join("");
  if (digits === undefined || !passesLuhn(digits)) return "malformed";
  return Number(digits[2]) < 2 ? "personal" : "valid";
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
