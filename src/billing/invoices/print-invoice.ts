import type { Invoice } from "./invoice.ts";
import { type InvoiceTexts, textsOf } from "./invoice-texts.ts";
import { type FontsOf, fontsFor, type Writer, writerOn } from "./print-text.ts";

const margin = 48;
const right = 595 - margin;
const half = 311;
const ink = { dark: "#1a1a1a", quiet: "#6b6b6b", line: "#d8d8d8", band: "#f4f2ec" } as const;
const columns = { sac: 318, quantity: 392, unit: 468, amount: right - 8 };
const totalsFrom = 330;

/** A4, in selectable text. */
export async function printInvoice(fontsOf: FontsOf, invoice: Invoice): Promise<Uint8Array> {
  const texts = textsOf(invoice);
  const fonts = await fontsFor([JSON.stringify(texts), labels.join("")], fontsOf);
  const info = {
    Title: `${texts.title} ${invoice.number}`,
    Author: invoice.content.seller.name,
    CreationDate: new Date(invoice.issuedAt),
  };
  // Large, and seldom asked for: no Worker starts with it.
  const [{ default: PDFDocument }, { toBytes }] = await Promise.all([import("pdfkit"), import("pdfkit/output")]);
  const options = { size: "A4", margin, font: fonts.plain, info, lang: "en-IN" };
  // The types know only names of fonts; a file does as well, and without one it would look for Helvetica.
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  const whole = toBytes(document);
  const page: Page = { document, ...writerOn(document, fonts) };

  const head = drawHead(page, texts);
  const parties = Math.max(
    drawParty(page, { x: margin, y: head, label: "From", lines: texts.seller }),
    drawParty(page, { x: half, y: head, label: "Billed to", lines: texts.buyer }),
  );
  const table = drawTable(page, texts, parties + 26);
  drawNotes(page, texts, drawTotals(page, texts, table + 14) + 34);
  document.end();
  return whole;
}

const labels = ["From", "Billed to", "Description", "SAC", "Quantity", "Unit price", "Amount"];

type Page = Writer & { document: PDFKit.PDFDocument };

function rule({ document }: Page, y: number, from = margin): void {
  document.moveTo(from, y).lineTo(right, y).lineWidth(0.6).stroke(ink.line);
}

/** Each draws from a height on, and answers the one where it ends. */
function drawHead(page: Page, { title, facts, seller }: InvoiceTexts): number {
  page.write(title, { x: margin, y: margin, size: 24, bold: true });
  page.write(seller[0] ?? "", { x: right, y: margin + 9, size: 12, bold: true, align: "right" });
  rule(page, margin + 44);
  const part = (right - margin) / facts.reduce((sum, fact) => sum + shareOf(fact), 0);
  let x = margin;
  for (const fact of facts) {
    const [label, value] = fact;
    page.write(label, { x, y: margin + 56, size: 8, color: ink.quiet });
    page.write(value, { x, y: margin + 69, bold: true, width: part * shareOf(fact) - 12 });
    x += part * shareOf(fact);
  }
  rule(page, margin + 94);
  return margin + 112;
}

/** A period is longer than the others. */
const shareOf = ([, value]: [string, string]): number => (value.includes("–") ? 1.4 : 1);

function drawParty(page: Page, { x, y, label, lines }: { x: number; y: number; label: string; lines: string[] }): number {
  page.write(label, { x, y, size: 8, color: ink.quiet });
  let at = y + 13;
  for (const [index, line] of lines.entries())
    for (const part of page.wrap(line, { size: 9.5, bold: index === 0, width: 226 })) {
      page.write(part, { x, y: at, bold: index === 0, width: 226 });
      at += 14;
    }
  return at;
}

function drawTable(page: Page, { lines }: InvoiceTexts, top: number): number {
  page.document.rect(margin, top, right - margin, 22).fill(ink.band);
  const heading = { y: top + 7, size: 8, color: ink.quiet };
  page.write("Description", { x: margin + 8, ...heading });
  page.write("SAC", { x: columns.sac, align: "right", ...heading });
  page.write("Quantity", { x: columns.quantity, align: "right", ...heading });
  page.write("Unit price", { x: columns.unit, align: "right", ...heading });
  page.write("Amount", { x: columns.amount, align: "right", ...heading });
  let y = top + 31;
  for (const { description, sac, quantity, unit, amount } of lines) {
    page.write(sac, { x: columns.sac, y, align: "right" });
    page.write(quantity, { x: columns.quantity, y, align: "right" });
    page.write(unit, { x: columns.unit, y, align: "right" });
    page.write(amount, { x: columns.amount, y, align: "right" });
    for (const part of page.wrap(description, { size: 9.5, width: 220 })) {
      page.write(part, { x: margin + 8, y, width: 220 });
      y += 14;
    }
    rule(page, y + 5);
    y += 14;
  }
  return y;
}

function drawTotals(page: Page, { totals, total: [label, amount] }: InvoiceTexts, top: number): number {
  let y = top;
  for (const [name, value] of totals) {
    page.write(name, { x: totalsFrom + 8, y, color: ink.quiet });
    page.write(value, { x: columns.amount, y, align: "right" });
    y += 17;
  }
  page.document.rect(totalsFrom, y + 2, right - totalsFrom, 28).fill(ink.band);
  page.write(label, { x: totalsFrom + 8, y: y + 11, bold: true });
  page.write(amount, { x: columns.amount, y: y + 9, size: 12, bold: true, align: "right" });
  return y + 30;
}

function drawNotes(page: Page, { notes }: InvoiceTexts, top: number): void {
  let y = top;
  for (const [index, note] of notes.entries()) {
    page.write(note, { x: margin, y, size: 8.5, width: right - margin, ...(index > 0 && { color: ink.quiet }) });
    y += 14;
  }
}
