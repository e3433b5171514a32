import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../../../tests/support/api.ts";
import { NaiveBooks } from "../../../tests/support/naive-books.ts";
import { newOrgId, type OrgId } from "../../kernel/ids.ts";
import { sum } from "../../kernel/money.ts";
import { instant } from "../../kernel/time.ts";
import { database } from "../../platform/db/client.ts";
import { type Supply, taxOf } from "../gst/tax-of.ts";
import type { Line, LineKind } from "../pricing/price-of.ts";
import { ledgerRepository } from "./ledger-repository.ts";
import {
  creditAppliedPosting,
  creditNotePosting,
  invoicePosting,
  paymentPosting,
  refundPosting,
  usagePosting,
  writeOffPosting,
} from "./postings.ts";
import type { LedgerTransaction } from "./transaction.ts";

prepareDatabase();

const db = database(env.DB);
const ledger = ledgerRepository(db);
const orgs = [newOrgId(), newOrgId(), newOrgId()];

const amount = fc.integer({ min: 1, max: 1e9 });
const provider = fc.constantFrom("razorpay" as const, "stripe" as const, "sandbox" as const);
const line = (kind: LineKind, least: number): fc.Arbitrary<Line> =>
  fc.integer({ min: least, max: 1e8 }).map((of) => ({ kind, description: kind, quantity: 1, unit: null, amount: of }));
const invoiced = fc.record({
  lines: fc.tuple(line("plan", 1), line("overage", 0), line("premium", 0), line("pack", 0)),
  supply: fc.constantFrom<Supply["kind"]>("intra_state", "inter_state", "export"),
  behavior: fc.constantFrom("inclusive" as const, "exclusive" as const),
});

type Operation = { org: number; key: number; post: (about: Parameters<typeof usagePosting>[0]) => LedgerTransaction };
const posts = fc.oneof(
  invoiced.map(({ lines, supply, behavior }) => (about: Parameters<typeof usagePosting>[0]) => {
    const tax = taxOf(sum(lines.map((each) => each.amount)), behavior, { kind: supply });
    return invoicePosting(about, { lines, tax });
  }),
  fc
    .tuple(invoiced, fc.constantFrom("receivable" as const, "customer_credit" as const))
    .map(([{ lines, supply, behavior }, to]) => (about: Parameters<typeof usagePosting>[0]) => {
      const tax = taxOf(sum(lines.map((each) => each.amount)), behavior, { kind: supply });
      return creditNotePosting(about, { lines, tax }, to);
    }),
  fc.tuple(amount, provider).map(
    ([of, by]) =>
      (about: Parameters<typeof usagePosting>[0]) =>
        paymentPosting(about, { amount: of, provider: by }),
  ),
  fc.tuple(amount, provider).map(
    ([of, by]) =>
      (about: Parameters<typeof usagePosting>[0]) =>
        refundPosting(about, { amount: of, provider: by }),
  ),
  amount.map((of) => (about: Parameters<typeof usagePosting>[0]) => creditAppliedPosting(about, of)),
  amount.map((of) => (about: Parameters<typeof usagePosting>[0]) => usagePosting(about, of)),
  amount.map((of) => (about: Parameters<typeof usagePosting>[0]) => writeOffPosting(about, of)),
);
/** A key that comes again tells the same thing again, and is counted once. */
const operation: fc.Arbitrary<Operation> = fc.record({ org: fc.nat(2), key: fc.nat(7_999), post: posts });

const steps = 10_000;
const atOnce = 50;

describe("the ledger", () => {
  it("is what a naive one is all along 10,000 operations, and balanced", async () => {
    const operations =
      fc.sample(fc.array(operation, { minLength: steps, maxLength: steps, size: "max" }), { numRuns: 1, seed: 7 })[0] ?? [];
    const books = new NaiveBooks();
    const told = new Map<string, LedgerTransaction>();

    for (let at = 0; at < operations.length; at += atOnce) {
      const transactions = operations.slice(at, at + atOnce).map(({ org, key: number, post }, index) => {
        const orgId = orgs[org] as OrgId;
        const key = `${orgId}:${number}`;
        const about = { key, orgId, at: instant(at + index), currency: "INR" as const, invoiceId: null };
        const transaction = told.get(key) ?? post(about);
        told.set(key, transaction);
        return transaction;
      });
      await ledger.post(transactions);

      for (const transaction of transactions) {
        expect(sum(transaction.entries.map((entry) => entry.amount))).toBe(0);
        books.post(transaction);
      }
      if (at % 500 === 0) await compare(books);
    }
    await compare(books);
    expect(await ledger.unsound()).toEqual([]);
    console.info(`ledger: ${operations.length} operations, ${told.size} transactions, each balanced`);
  });

  it.each([
    ["isn't balanced", [entryOf(1), entryOf(2)]],
    ["has a part of a paisa", [entryOf(0.5), entryOf(-0.5)]],
    ["has one side", [entryOf(0)]],
    ["moves nothing", [entryOf(0), entryOf(0)]],
  ])("takes nothing that %s, nor what came with it", async (_what, entries) => {
    const about = { orgId: newOrgId(), at: instant(1), currency: "INR" as const, invoiceId: null };
    const good = usagePosting({ ...about, key: `good:${about.orgId}` }, 100);
    const bad: LedgerTransaction = { ...about, key: `bad:${about.orgId}`, kind: "usage", entries };

    await expect(ledger.post([good, bad])).rejects.toThrow();
    expect(await ledger.balances(about.orgId)).toEqual([]);
  });

  it.each([
    "update ledger_transactions set at = 0",
    "delete from ledger_transactions",
    "update ledger_entries set amount = 1",
    "delete from ledger_entries",
    "insert into ledger_entries values ('made up', 1, 'org_1', 'receivable', 'INR', 5, 0, null)",
  ])("refuses: %s", async (statement) => {
    await ledger.post([usagePosting({ key: "kept", orgId: newOrgId(), at: instant(1), currency: "INR", invoiceId: null }, 5)]);
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(/ledger/);
  });
});

async function compare(books: NaiveBooks): Promise<void> {
  for (const orgId of orgs) {
    const kept = Object.fromEntries((await ledger.balances(orgId)).map(({ account, balance }) => [account, balance]));
    expect(kept).toEqual(books.balances(orgId));
    expect(sum(Object.values(kept))).toBe(0);
  }
}

function entryOf(of: number) {
  return { account: "receivable" as const, amount: of };
}
