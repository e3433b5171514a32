import { type Currency, formatMoney } from "../../kernel/money.ts";
import { once } from "../../kernel/once.ts";
import type { Instant } from "../../kernel/time.ts";
import { type StateCode, states, stateTaxName } from "../gst/states.ts";
import type { Invoice } from "./invoice.ts";

/** What a printed invoice says, in the order of the page. The fields are those of the CGST Rules, 46 and 53. */
export type InvoiceTexts = {
  title: string;
  facts: [label: string, value: string][];
  seller: string[];
  buyer: string[];
  lines: { description: string; sac: string; quantity: string; unit: string; amount: string }[];
  totals: [label: string, amount: string][];
  total: [label: string, amount: string];
  notes: string[];
};

export function textsOf(invoice: Invoice): InvoiceTexts {
  const { kind, number, issuedAt, currency, tax, content } = invoice;
  const money = (minor: number) => formatMoney({ minor, currency });
  const { seller, buyer, supply, lines } = content;
  return {
    title: kind === "invoice" ? "Tax invoice" : "Credit note",
    facts: [
      [kind === "invoice" ? "Invoice number" : "Credit note number", number],
      ["Date", day(issuedAt)],
      ...(content.period ? [["For", daysOf(content.period)] as [string, string]] : []),
      ["Place of supply", placeOf(supply.placeOfSupply)],
    ],
    seller: [seller.name, ...seller.address, `GSTIN ${seller.gstin}`],
    buyer: [buyer.name, ...buyer.address, countryOf(buyer.country), ...(buyer.gstin ? [`GSTIN ${buyer.gstin}`] : [])],
    lines: lines.map(({ description, quantity, unit, amount }) => ({
      ...{ description, sac: seller.sac, quantity: quantity.toLocaleString("en-IN") },
      ...{ unit: unit === null ? "" : money(unit), amount: money(amount) },
    })),
    totals: [
      ["Taxable value", money(tax.taxable)],
      ...taxesOf(invoice).map(([label, minor]): [string, string] => [label, money(minor)]),
    ],
    total: [`Total in ${nameOf(currency)}`, money(tax.total)],
    notes: notesOf(invoice),
  };
}

function taxesOf({ tax, content: { supply } }: Invoice): [string, number][] {
  const stateTax = supply.placeOfSupply ? stateTaxName(supply.placeOfSupply) : "SGST";
  const rows: [string, number][] = [
    ["CGST 9%", tax.cgst],
    [`${stateTax} 9%`, tax.sgst],
    ["IGST 18%", tax.igst],
    ["Rounding", tax.rounding],
  ];
  return rows.filter(([, minor]) => minor !== 0);
}

function notesOf({ kind, due, currency, content: { seller, supply, behavior, corrected } }: Invoice): string[] {
  const owed = due > 0 ? `${formatMoney({ minor: due, currency })} is still to be paid.` : "Paid. Thank you.";
  return [
    ...(kind === "invoice" ? [owed] : []),
    ...(corrected ? [`Corrects invoice ${corrected.number} of ${day(corrected.issuedAt)}.`] : []),
    ...(supply.kind === "export"
      ? [`Export of services without payment of integrated tax, under letter of undertaking ${seller.lut ?? ""}`.trimEnd()]
      : []),
    ...(behavior === "inclusive" ? ["Prices include tax."] : []),
    "Tax is not payable under reverse charge. Made by a computer; it needs no signature.",
  ];
}

const dates = once(() => new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" }));
const day = (at: Instant): string => dates().format(at);

/** Both days are within it: a period ends before its end. */
const daysOf = ({ start, end }: { start: Instant; end: Instant }): string =>
  `${day(start)} – ${day(Math.max(start, end - 1) as Instant)}`;

const placeOf = (state: StateCode | null): string => (state ? `${states[state]} (${state})` : "Outside India");

const countries = once(() => new Intl.DisplayNames(["en"], { type: "region", fallback: "code" }));
const countryOf = (code: string): string => countries().of(code) ?? code;

const nameOf = (currency: Currency): string => (currency === "INR" ? "Indian rupees" : "US dollars");
