import { formatMoney } from "../../kernel/money.ts";
import type { Instant } from "../../kernel/time.ts";
import { states, stateTaxName } from "../gst/states.ts";
import type { Invoice } from "./invoice.ts";
import { type FontsOf, fontsFor, writer } from "./print-text.ts";

const margin = 48;
const right = 595 - margin;
const columns = { quantity: 330, unit: 430, amount: right };

/** A4, in selectable text. */
export async function printInvoice(fontsOf: FontsOf, invoice: Invoice): Promise<Uint8Array> {
  const fonts = await fontsFor([JSON.stringify(invoice.content), "₹$,.0123456789-"], fontsOf);
  const title = invoice.kind === "invoice" ? "Tax invoice" : "Credit note";
  const info = {
    Title: `${title} ${invoice.number}`,
    Author: invoice.content.seller.name,
    CreationDate: new Date(invoice.issuedAt),
  };
  // Large, and seldom asked for: no Worker starts with it.
  const [{ default: PDFDocument }, { toBytes }] = await Promise.all([import("pdfkit"), import("pdfkit/output")]);
  const options = { size: "A4", margin, font: fonts.plain, info, lang: "en-IN" };
  // The types know only names of fonts; a file does as well, and without one it would look for Helvetica.
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  const whole = toBytes(document);
  const write = writer(document, fonts);

  write(title, { x: margin, y: margin, size: 20, bold: true });
  write(invoice.number, { x: right, y: margin, size: 13, bold: true, align: "right" });
  write(`Date ${day(invoice.issuedAt)}`, { x: right, y: margin + 20, align: "right" });

  const parties = Math.max(paragraph(write, margin, sellerLines(invoice)), paragraph(write, 320, buyerLines(invoice)));
  const table = writeLines(write, invoice, parties + 24);
  document.moveTo(margin, table).lineTo(right, table).lineWidth(0.5).stroke("#999999");
  writeTotals(write, invoice, table + 10);
  document.end();
  return whole;
}

type Write = ReturnType<typeof writer>;

function paragraph(write: Write, x: number, lines: readonly string[]): number {
  let y = margin + 56;
  for (const [index, line] of lines.entries()) {
    write(line, { x, y, bold: index === 0, width: 220 });
    y += 14;
  }
  return y;
}

function writeLines(write: Write, { content, currency }: Invoice, top: number): number {
  const heading = { y: top, bold: true };
  write(`Description (SAC ${content.seller.sac})`, { x: margin, ...heading });
  write("Quantity", { x: columns.quantity, align: "right", ...heading });
  write("Unit", { x: columns.unit, align: "right", ...heading });
  write("Amount", { x: columns.amount, align: "right", ...heading });
  let y = top + 18;
  for (const { description, quantity, unit, amount } of content.lines) {
    write(description, { x: margin, y, width: 230 });
    write(String(quantity), { x: columns.quantity, y, align: "right" });
    if (unit !== null) write(formatMoney({ minor: unit, currency }), { x: columns.unit, y, align: "right" });
    write(formatMoney({ minor: amount, currency }), { x: columns.amount, y, align: "right" });
    y += 16;
  }
  return y + 6;
}

function writeTotals(write: Write, invoice: Invoice, top: number): void {
  let y = top;
  for (const [label, minor] of totals(invoice)) {
    const bold = label === "Total";
    write(label, { x: columns.unit, y, align: "right", bold });
    write(formatMoney({ minor, currency: invoice.currency }), { x: columns.amount, y, align: "right", bold });
    y += 15;
  }
  for (const note of notes(invoice)) {
    y += 15;
    write(note, { x: margin, y });
  }
}

function totals({ tax, content }: Invoice): [string, number][] {
  const { placeOfSupply } = content.supply;
  const stateTax = placeOfSupply ? stateTaxName(placeOfSupply) : "SGST";
  const rows: [string, number][] = [
    ["CGST 9%", tax.cgst],
    [`${stateTax} 9%`, tax.sgst],
    ["IGST 18%", tax.igst],
    ["Rounding", tax.rounding],
  ];
  return [["Taxable value", tax.taxable], ...rows.filter(([, minor]) => minor !== 0), ["Total", tax.total]];
}

function sellerLines({ content: { seller } }: Invoice): string[] {
  return [seller.name, ...seller.address, `GSTIN ${seller.gstin}`];
}

function buyerLines({ content: { buyer, supply } }: Invoice): string[] {
  const place = supply.placeOfSupply;
  return [
    buyer.name,
    ...buyer.address,
    buyer.country,
    ...(buyer.gstin ? [`GSTIN ${buyer.gstin}`] : []),
    ...(place ? [`Place of supply ${place} ${states[place]}`] : []),
  ];
}

function notes({ content: { seller, supply, period, behavior }, kind, corrects }: Invoice): string[] {
  return [
    ...(period ? [`For ${day(period.start)} to ${day(period.end)}`] : []),
    ...(supply.kind === "export"
      ? [`Export of services without payment of integrated tax under LUT ${seller.lut ?? ""}`.trim()]
      : []),
    ...(behavior === "inclusive" ? ["Prices include tax."] : []),
    ...(kind === "credit_note" && corrects ? [`Corrects the invoice ${corrects}`] : []),
    "Reverse charge: no. This document is made by a computer and needs no signature.",
  ];
}

const dates = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" });
const day = (at: Instant): string => dates.format(at);
