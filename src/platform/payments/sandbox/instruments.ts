import { AppError } from "../../../kernel/app-error.ts";
import type { PaymentMethod } from "../../ports/payment-provider.ts";

/** How a way to pay behaves; `renewals` are all charges but the first. */
type Behavior = { first: boolean; renewals: boolean };
export type Instrument = Omit<PaymentMethod, "id" | "isDefault"> & { fingerprint: string } & Behavior;

const works = { first: true, renewals: true };
const declines = { first: false, renewals: false };
const failsLater = { first: true, renewals: false };

/** Test cards and UPI ids; there are no others. */
const cards: Record<string, { brand: string } & Behavior> = {
  "4111111111111111": { brand: "Visa", ...works },
  "5555555555554444": { brand: "Mastercard", ...works },
  "6070000000000000": { brand: "RuPay", ...works },
  "4000000000000002": { brand: "Visa", ...declines },
  "4000000000000341": { brand: "Visa", ...failsLater },
};
const upiIds: Record<string, Behavior> = {
  "success@sandbox": works,
  "failure@sandbox": declines,
  "later@sandbox": failsLater,
};

/** Throws AppError `invalid_request` for anything that isn't a test card or UPI id. */
export function instrumentOf(text: string): Instrument {
  const written = text.replace(/[\s-]/g, "").toLowerCase();
  const card = Object.hasOwn(cards, written) ? cards[written] : undefined;
  if (card) {
    const expiry = { month: 12, year: 2034 };
    return { kind: "card", last4: written.slice(-4), expiry, fingerprint: written, ...card };
  }
  const upi = Object.hasOwn(upiIds, written) ? upiIds[written] : undefined;
  if (upi)
    return {
      kind: "upi",
      brand: "UPI",
      last4: written.replace(/^(..).*@/, "$1…@"),
      expiry: null,
      fingerprint: written,
      ...upi,
    };
  const known = [...Object.keys(cards), ...Object.keys(upiIds)].join(", ");
  throw new AppError("invalid_request", `The sandbox takes only these: ${known}.`, [
    { path: "instrument", message: "is no test card and no test UPI id" },
  ]);
}
