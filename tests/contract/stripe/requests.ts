import { z } from "zod";

/** What each request may and must say, after its form is decoded. Stripe refuses parameters that it doesn't know. */

const int = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
const positive = int.refine((value) => value > 0, "has to be positive");
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const metadata = z.record(z.string().max(40), z.string().max(500)).optional();
const currency = z
  .string()
  .regex(/^(inr|usd)$/i)
  .transform((value) => value.toLowerCase());
const recurring = z.strictObject({ interval: z.enum(["month", "year"]) });
const priceData = z.strictObject({ currency, product: z.string(), unit_amount: positive, recurring });

export const NewCustomer = z.strictObject({ name: z.string(), email: z.email(), metadata });
export const CustomerUpdate = z.strictObject({
  invoice_settings: z.strictObject({ default_payment_method: z.string() }).optional(),
});
export const NewProduct = z.strictObject({ id: z.string().optional(), name: z.string() });
export const NewCoupon = z.strictObject({
  amount_off: positive,
  currency,
  duration: z.enum(["once", "repeating", "forever"]),
  duration_in_months: positive.optional(),
});

const page = { success_url: z.url(), cancel_url: z.url(), customer: z.string() };
export const NewSession = z.discriminatedUnion("mode", [
  z.strictObject({
    ...page,
    mode: z.literal("subscription"),
    client_reference_id: z.string().max(200),
    payment_method_collection: z.literal("always"),
    adaptive_pricing: z.strictObject({ enabled: flag }),
    line_items: z.array(z.strictObject({ quantity: positive, price_data: priceData })).length(1),
    subscription_data: z.strictObject({ metadata, trial_period_days: positive.optional() }),
    discounts: z
      .array(z.strictObject({ coupon: z.string() }))
      .max(1)
      .optional(),
  }),
  z.strictObject({ ...page, mode: z.literal("setup"), currency }),
]);
export type NewSession = z.infer<typeof NewSession>;

export const SubscriptionUpdate = z.strictObject({
  cancel_at_period_end: flag.optional(),
  default_payment_method: z.string().optional(),
  items: z
    .array(z.strictObject({ id: z.string(), quantity: positive, price_data: priceData }))
    .length(1)
    .optional(),
  metadata,
  pause_collection: z.union([z.literal(""), z.strictObject({ behavior: z.enum(["void", "keep_as_draft"]) })]).optional(),
  proration_behavior: z.enum(["none", "create_prorations", "always_invoice"]).optional(),
});

export const NewInvoice = z.strictObject({
  customer: z.string(),
  currency,
  description: z.string(),
  collection_method: z.literal("charge_automatically"),
  auto_advance: flag,
  pending_invoice_items_behavior: z.enum(["exclude", "include"]),
  default_payment_method: z.string().optional(),
  metadata,
});
export const NewItem = z.strictObject({
  ...{ customer: z.string(), invoice: z.string(), amount: positive, currency, description: z.string() },
});
export const Finalizing = z.strictObject({ auto_advance: flag.optional() });
export const Nothing = z.strictObject({});
export const NewCredit = z.strictObject({ amount: int, currency, description: z.string() });
export const NewRefund = z.strictObject({ payment_intent: z.string(), amount: positive, metadata });
const afterwards = z.strictObject({ type: z.literal("redirect"), redirect: z.strictObject({ return_url: z.url() }) });
export const NewPortal = z.strictObject({
  customer: z.string(),
  return_url: z.url(),
  flow_data: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("payment_method_update"), after_completion: afterwards }),
      z.strictObject({
        type: z.literal("subscription_cancel"),
        subscription_cancel: z.strictObject({ subscription: z.string() }),
        after_completion: afterwards,
      }),
    ])
    .optional(),
});
