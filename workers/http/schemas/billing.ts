import { z } from "@hono/zod-openapi";
import { BillingDetails, billingIntervals, couponCode, steps } from "../../../src/billing/index.ts";
import { plans } from "../../../src/kernel/caller.ts";
import { currencies } from "../../../src/kernel/money.ts";
import { portalPages } from "../../../src/platform/ports/payment-provider.ts";

const date = z.iso.datetime();

/** An amount in minor units, and as people write it: lakh and crore in rupees. */
export const MoneyAnswer = z
  .object({ minor: z.int(), currency: z.enum(currencies), text: z.string().openapi({ example: "₹1,17,882.00" }) })
  .openapi("Money");

const seats = z.int().min(1).max(5_000);

export const DetailsBody = z.strictObject(BillingDetails.shape).openapi("BillingDetails", {
  example: {
    ...{ name: "Weather desk", email: "accounts@example.com", address: ["1 Station Road", "Bengaluru 560001"] },
    ...{ country: "IN", state: "29", gstin: null },
  },
});

export const SubscribeBody = z
  .strictObject({
    plan: z.enum(plans).exclude(["free"]),
    interval: z.enum(billingIntervals).default("month"),
    seats: seats.default(1),
    coupon: couponCode.optional(),
  })
  .openapi("SubscriptionRequest", { example: { plan: "pro", interval: "month", seats: 1 } });

export const ChangeBody = z
  .strictObject({
    plan: z.enum(plans).exclude(["free"]),
    seats,
    interval: z.enum(billingIntervals).optional().openapi({ description: "Without it, as it is" }),
  })
  .openapi("SubscriptionChange", { example: { plan: "business", seats: 2 } });

export const StepBody = z
  .strictObject({ step: z.enum(steps) })
  .openapi("SubscriptionStep", { example: { step: "cancel_at_period_end" } });

export const SubscriptionAnswer = z
  .object({
    id: z.string(),
    standing: z.enum(["incomplete", "trialing", "active", "past_due", "halted", "paused", "cancelled"]),
    price: z.string().openapi({ example: "pro-month-inr-1" }),
    seats: z.int(),
    currency: z.enum(currencies),
    provider: z.string(),
    coupons: z.array(z.string()),
    trial_end: date.nullable(),
    period: z.object({ start: date, end: date }).nullable(),
    cancel_at: date.nullable(),
    created_at: date,
  })
  .openapi("Subscription");

const Line = z.object({
  kind: z.string(),
  description: z.string(),
  quantity: z.int(),
  unit: MoneyAnswer.nullable(),
  amount: MoneyAnswer,
});

export const TaxAnswer = z.object({
  taxable: MoneyAnswer,
  cgst: MoneyAnswer,
  sgst: MoneyAnswer,
  igst: MoneyAnswer,
  rounding: MoneyAnswer,
  total: MoneyAnswer,
});

export const PreviewAnswer = z
  .object({ lines: z.array(Line), tax: TaxAnswer })
  .openapi("ChangePreview", { description: "What a change costs now; a negative total is taken off the next invoice" });

export const InvoiceAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(["invoice", "credit_note"]),
    number: z.string().openapi({ example: "CH2627/00000001" }),
    issued_at: date,
    corrects: z.string().nullable(),
    lines: z.array(Line),
    tax: TaxAnswer,
    due: MoneyAnswer,
    pay_url: z.url().nullable().openapi({ description: "Where to pay what is still due, if it isn't taken by itself" }),
    supply: z.enum(["intra_state", "inter_state", "export"]),
    place_of_supply: z.string().nullable(),
    pdf_url: z.url(),
  })
  .openapi("Invoice");

export const PortalBody = z.strictObject({ page: z.enum(portalPages).default("overview") }).openapi("PortalRequest");

export const CreditsBody = z
  .strictObject({ pack: z.string().max(64) })
  .openapi("CreditPurchaseRequest", { example: { pack: "premium-50-inr-1" } });

export const CreditsAnswer = z
  .object({
    left: z.int().openapi({ description: "Paid for, and not used in a month that is closed. They don't expire" }),
    packs: z.array(
      z.object({ id: z.string(), credits: z.int(), amount: MoneyAnswer, tax: z.enum(["inclusive", "exclusive"]) }),
    ),
    purchases: z.array(
      z.object({
        ...{ id: z.string(), pack: z.string(), credits: z.int(), requested_at: date, is_paid: z.boolean() },
        pay_url: z.url().nullable(),
      }),
    ),
  })
  .openapi("Credits");

export const PurchaseAnswer = PreviewAnswer.extend({
  id: z.string(),
  pay_url: z
    .url()
    .nullable()
    .openapi({ description: "Where to pay it; null where it was taken from what the plan is paid by" }),
}).openapi("CreditPurchase", { description: "The credits are there once the provider has told of the payment" });

export const PaymentAnswer = z
  .object({ kind: z.enum(["payment", "refund"]), at: date, amount: MoneyAnswer, invoice_id: z.string().nullable() })
  .openapi("Payment");

export const MethodAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(["card", "upi", "bank"]),
    brand: z.string(),
    last4: z.string(),
    expiry: z.object({ month: z.int(), year: z.int() }).nullable(),
    is_default: z.boolean(),
  })
  .openapi("PaymentMethod");

const Tariff = z.object({
  currency: z.enum(currencies),
  tax: z.enum(["inclusive", "exclusive"]),
  scheme: z.enum(["volume", "graduated"]),
  tiers: z.array(z.object({ up_to: z.int().nullable(), unit: MoneyAnswer })),
});

export const PlanAnswer = z
  .object({
    plan: z.enum(plans),
    trial_days: z.int(),
    most_seats: z.int(),
    renders: z.object({ included: z.int().nullable(), limit: z.int().nullable() }),
    prices: z.array(Tariff.extend({ id: z.string(), interval: z.enum(billingIntervals) })),
    overage: z.array(Tariff).openapi({ description: "A render beyond the included ones" }),
  })
  .openapi("PlanOffer");
