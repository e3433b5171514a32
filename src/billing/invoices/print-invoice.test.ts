import { env } from "cloudflare:workers";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { printFontFile } from "../../infographic/fonts.ts";
import { newOrgId } from "../../kernel/ids.ts";
import { instant } from "../../kernel/time.ts";
import { taxOf } from "../gst/tax-of.ts";
import type { Invoice } from "./invoice.ts";
import { printInvoice } from "./print-invoice.ts";

const fontsOf: Parameters<typeof printInvoice>[0] = async (face, weight) => {
  const response = await env.ASSETS.fetch(`https://assets.invalid/print/${printFontFile(face, weight)}`);
  return response.arrayBuffer();
};

const invoice = (buyer: string): Invoice => ({
  ...{ id: "ivc_1" as Invoice["id"], orgId: newOrgId(), kind: "invoice", number: "CH2627/00000001", source: "payment:1" },
  ...{
    currency: "INR",
    issuedAt: instant(Date.UTC(2026, 10, 29)),
    subscriptionId: null,
    corrects: null,
    due: 0,
    payUrl: null,
    payUrlExpiresAt: null,
  },
  tax: taxOf(12_34_567_00, "exclusive", { kind: "intra_state" }),
  content: {
    seller: { name: "Chitra", address: ["Bengaluru"], gstin: "29AAAAA0000A1ZY", state: "29", sac: "998314", lut: null },
    buyer: {
      ...{ name: buyer, email: "accounts@chitra.test", address: ["1 Station Road", "Mysuru"], country: "IN", state: "29" },
      gstin: null,
    },
    supply: { kind: "intra_state", placeOfSupply: "29" },
    behavior: "exclusive",
    lines: [
      { kind: "plan", description: "Business, a month of a seat", quantity: 1, unit: 12_34_567_00, amount: 12_34_567_00 },
    ],
    period: null,
  },
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

describe("a printed invoice", () => {
  it("can be read and searched: amounts in lakh, taxes, place of supply", async () => {
    const text = await textOf(await printInvoice(fontsOf, invoice("Weather desk")));
    for (const part of ["Tax invoice", "CH2627/00000001", "29AAAAA0000A1ZY", "₹12,34,567.00", "₹1,11,111.03", "₹14,56,789.06"])
      expect(text).toContain(part);
    expect(text).toContain("Karnataka (29)");
  });

  it("writes names in Devanagari so that they can be copied", async () => {
    expect(await textOf(await printInvoice(fontsOf, invoice("भारत समाचार")))).toContain("भारत समाचार");
  });

  it("over a refund names the invoice that it corrects, with its date", async () => {
    const { content, ...about } = invoice("Weather desk");
    const corrected = { number: "CH2627/00000007", issuedAt: instant(Date.UTC(2026, 9, 2)) };
    const note: Invoice = { ...about, kind: "credit_note", number: "CN2627/00000001", content: { ...content, corrected } };
    const text = await textOf(await printInvoice(fontsOf, note));
    expect(text).toContain("Credit note");
    expect(text).toContain("Corrects invoice CH2627/00000007 of 2 Oct 2026.");
  });

  it("takes names that no font has", async () => {
    expect(await textOf(await printInvoice(fontsOf, invoice("தமிழ் A")))).toContain("A");
  });
});
