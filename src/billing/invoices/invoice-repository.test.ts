import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../../../tests/support/api.ts";
import { newInvoiceId, newOrgId } from "../../kernel/ids.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import { database } from "../../platform/db/client.ts";
import { type Supply, taxOf } from "../gst/tax-of.ts";
import { ledgerRepository } from "../ledger/ledger-repository.ts";
import { invoicePosting, paymentPosting } from "../ledger/postings.ts";
import { financialYearOf } from "./financial-year.ts";
import type { InvoiceDraft } from "./invoice.ts";
import { invoiceRepository } from "./invoice-repository.ts";

prepareDatabase();

const db = database(env.DB);
const invoices = invoiceRepository(db);
const ledger = ledgerRepository(db);
const orgId = newOrgId();
const november = instant(Date.UTC(2026, 10, 29));

function draft(source: string, issuedAt: Instant = november): InvoiceDraft {
  const id = newInvoiceId();
  const supply: Supply = { kind: "intra_state", placeOfSupply: "29" };
  const lines = [{ kind: "plan" as const, description: "Starter", quantity: 1, unit: 99_900, amount: 99_900 }];
  const about = { orgId, currency: "INR" as const, invoiceId: id };
  return {
    ...{ id, orgId, kind: "invoice", source, currency: "INR", issuedAt, subscriptionId: null, corrects: null },
    content: {
      seller: { name: "Chitra", address: ["Bengaluru"], gstin: "29AAAAA0000A1ZY", state: "29", sac: "998314", lut: null },
      buyer: { name: "Weather desk", email: "a@chitra.test", address: ["1 Road"], country: "IN", state: "29", gstin: null },
      ...{ supply, behavior: "exclusive", lines, period: null },
    },
    transaction: invoicePosting(
      { ...about, key: `invoice:${source}`, at: issuedAt },
      { lines, tax: taxOf(99_900, "exclusive", supply) },
    ),
  };
}

const sequences = async (series: string) =>
  (
    await env.DB.prepare("select sequence, number from invoices where series = ? order by sequence")
      .bind(series)
      .all<{ sequence: number; number: string }>()
  ).results;

describe("numbers of invoices", () => {
  it("have no gap and no double, whatever 32 writers do at once", async () => {
    const rounds = 10;
    for (let round = 0; round < rounds; round++) {
      // Every fourth writer is a second one for the same payment.
      const sources = Array.from({ length: 32 }, (_, writer) => `payment:${round}:${writer % 4 === 3 ? writer - 1 : writer}`);
      await Promise.all(sources.map((source) => invoices.issue(draft(source))));
    }
    const rows = await sequences("CH2627");
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: rounds * 24 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(rows.every(({ number }) => /^[A-Z0-9/-]{1,16}$/.test(number))).toBe(true);
    expect(await ledger.balance(orgId, "receivable", "INR")).toBe(rows.length * 117_882);
    console.info(`invoices: ${rounds} rounds of 32 writers, ${rows.length} numbers from 1 to ${rows.at(-1)?.sequence}`);
  });

  it("begin anew with the financial year, which begins at midnight in India", async () => {
    const midnight = Date.UTC(2027, 2, 31, 18, 30);
    await invoices.issue(draft("last", instant(midnight - 1)));
    await invoices.issue(draft("first", instant(midnight)));
    expect(financialYearOf(instant(midnight - 1))).toBe("2627");
    expect((await sequences("CH2728")).map(({ number }) => number)).toEqual(["CH2728/00000001"]);
  });
});

describe("an invoice", () => {
  it("says what the ledger says, and what is still owed", async () => {
    const issued = draft("owed");
    await invoices.issue(issued);
    expect(await invoices.find(orgId, issued.id)).toMatchObject({
      tax: { taxable: 99_900, cgst: 8_991, sgst: 8_991, igst: 0, rounding: 0, total: 117_882 },
      due: 117_882,
    });
    const about = { key: "payment:1", orgId, at: november, currency: "INR" as const, invoiceId: issued.id };
    await ledger.post([paymentPosting(about, { amount: 117_882, provider: "sandbox" })]);
    expect(await invoices.findBySource(orgId, "owed")).toMatchObject({ id: issued.id, due: 0 });
    expect(await invoices.find(newOrgId(), issued.id)).toBeUndefined();
  });

  it.each(["update invoices set number = 'X'", "delete from invoices"])("refuses: %s", async (statement) => {
    await invoices.issue(draft("kept"));
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(/invoices are never/);
  });
});
