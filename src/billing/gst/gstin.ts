import { AppError } from "../../kernel/app-error.ts";
import { isStateCode, type StateCode } from "./states.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** State, PAN (five letters, four digits, a letter), registration within the state, Z, check character. */
const form = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;

export class InvalidGstin extends AppError {
  constructor(why: string) {
    super("invalid_request", `The GSTIN ${why}.`, [{ path: "gstin", message: why }]);
  }
}

/** In capitals, without white space. Throws InvalidGstin. */
export function parseGstin(text: string): string {
  const gstin = text.replace(/\s/g, "").toUpperCase();
  if (!form.test(gstin)) throw new InvalidGstin("has not the form of one, such as 27AAPFU0939F1ZV");
  if (!isStateCode(gstin.slice(0, 2))) throw new InvalidGstin(`begins with ${gstin.slice(0, 2)}, which is no state`);
  if (checkCharacter(gstin.slice(0, 14)) !== gstin[14])
    throw new InvalidGstin("is mistyped: its last character doesn't fit the others");
  return gstin;
}

export const stateOfGstin = (gstin: string): StateCode => gstin.slice(0, 2) as StateCode;

/** Luhn's scheme with 36 characters. */
export function checkCharacter(first14: string): string {
  let total = 0;
  for (const [index, character] of [...first14].entries()) {
    const product = alphabet.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    total += Math.floor(product / 36) + (product % 36);
  }
  return alphabet[(36 - (total % 36)) % 36] ?? "";
}
