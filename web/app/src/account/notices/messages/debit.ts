import type { Facts } from "../notices-api.ts";

/** What is to be debited, and on which day in India, as the language writes it. */
export function debitIn(locale: string, { amount_minor: minor, currency, at }: Facts): { amount: string; day: string } {
  const amount = new Intl.NumberFormat(locale, { style: "currency", currency: String(currency) }).format(Number(minor) / 100);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "Asia/Kolkata" }).format(
    new Date(String(at)),
  );
  return { amount, day };
}
