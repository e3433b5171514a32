import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../kernel/time.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import type { Invoice } from "../invoices/invoice.ts";
import { cardsMail, debitMail, returnMail } from "../notices/notice-mails.ts";
import { mailOf } from "./mail-of.ts";

const payer = { to: "accounts@chitra.test", buyer: "Weather desk", accountUrl: "https://chitra.test/account#billing" };
const at: Instant = instant(Date.parse("2026-12-07T00:00:00Z"));
const invoice = {
  kind: "invoice",
  number: "CH2627/1",
  currency: "INR",
  tax: { total: 117_882 },
  due: 0,
  payUrl: null,
} as Invoice;
const event = (type: BillingEvent["type"]) => ({ type, at }) as BillingEvent;
const of = (type: BillingEvent["type"], about: Partial<Invoice> = {}) => mailOf(event(type), payer, { ...invoice, ...about });

describe("a mail about money", () => {
  it.each([
    ["an invoice", of("subscription.charged")],
    ["a credit note", of("refund.processed", { kind: "credit_note" })],
    ["what couldn't be collected", of("collection.failed", { due: 117_882 })],
    ["a declined payment", of("subscription.payment_failed")],
    ["a plan that has stopped", of("subscription.halted")],
    ["a debit", debitMail(payer, { at, amount: "₹1,178.82", needsApproval: false })],
    ["a card", cardsMail(payer, ["Visa …4242 (12/2026)"])],
    ["a plan that has ended", returnMail(payer)],
  ])("says from whom and for whom it is and where to act, in both languages: %s", (_what, mail) => {
    expect(mail?.subject).toMatch(/ · Chitra$/);
    const [english = "", hindi = "", ...rest] = mail?.text.trim().split("\n\n") ?? [];
    expect(english).toMatch(/[a-z]{3}/);
    expect(hindi).toMatch(/[\u0900-\u097f]/);
    expect(rest).toEqual([payer.accountUrl, "Chitra · चित्रा\nWeather desk"]);
  });

  it("leads to where something unpaid is paid", () => {
    const owed = { due: 117_882, payUrl: "/dev/sandbox/owed/1" };
    expect(of("collection.failed", owed)?.text).toContain("https://chitra.test/dev/sandbox/owed/1");
    expect(of("subscription.changed", owed)?.text).toContain("pay it with the first link.");
    expect(of("subscription.changed", { due: 1 })?.text).toContain("nothing for you to do");
  });

  it("names a day as each language does", () => {
    const text = of("subscription.payment_failed")?.text;
    expect(text).toContain("stays until 22 December 2026");
    expect(text).toContain("22 दिसंबर 2026 तक");
  });
});
