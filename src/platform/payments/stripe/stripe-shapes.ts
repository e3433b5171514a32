import { z } from "zod";

/** What is read of Stripe's objects; all of them have more. https://docs.stripe.com/api */

const seconds = z.int().nonnegative();
/** An id, or the object with it where it was expanded. */
const ref = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]);
const metadata = z.record(z.string(), z.string()).nullish();

/** What we write into the metadata of each subscription: it comes with its invoices too. */
export const SubscriptionMetadata = z.looseObject({
  /** Our name of the subscription, known before theirs is. */
  key: z.string().min(1),
  price: z.string().min(1),
  seats: z.coerce.number().int().min(1),
  change: z.string().optional(),
  change_payment: z.string().optional(),
  change_amount: z.coerce.number().int().optional(),
});
export type SubscriptionMetadata = z.infer<typeof SubscriptionMetadata>;

export const Created = z.looseObject({ id: z.string() });
export const listOf = <Item extends z.ZodType>(item: Item) => z.looseObject({ data: z.array(item) });

export const pageOf = <Item extends z.ZodType>(item: Item) => listOf(item).extend({ has_more: z.boolean() });
export const StripePage = z.looseObject({ url: z.string() });

export const StripeSession = z.looseObject({
  id: z.string(),
  status: z.enum(["open", "complete", "expired"]).nullable(),
  url: z.string().nullable(),
  subscription: ref.nullable(),
  customer: ref.nullable(),
  client_reference_id: z.string().nullish(),
});

export const StripeSubscription = z.looseObject({
  id: z.string(),
  customer: ref,
  status: z.string(),
  created: seconds,
  billing_cycle_anchor: seconds,
  trial_end: seconds.nullable(),
  cancel_at: seconds.nullable(),
  canceled_at: seconds.nullable(),
  ended_at: seconds.nullable(),
  currency: z.string(),
  pause_collection: z.looseObject({ behavior: z.string() }).nullable(),
  default_payment_method: ref.nullable(),
  latest_invoice: ref.nullish(),
  items: listOf(
    z.looseObject({
      id: z.string(),
      price: z.looseObject({ recurring: z.looseObject({ interval: z.enum(["month", "year"]) }) }),
    }),
  ),
  metadata,
});
export type StripeSubscription = z.infer<typeof StripeSubscription>;

export const StripeInvoice = z.looseObject({
  id: z.string(),
  customer: ref,
  status: z.string().nullable(),
  currency: z.string(),
  amount_paid: z.int().nonnegative(),
  total: z.int(),
  attempt_count: z.int().nonnegative(),
  billing_reason: z.string().nullable(),
  starting_balance: z.int(),
  ending_balance: z.int().nullable(),
  hosted_invoice_url: z.string().nullish(),
  status_transitions: z.looseObject({ paid_at: seconds.nullable() }),
  lines: listOf(z.looseObject({ period: z.looseObject({ start: seconds, end: seconds }) })),
  parent: z.looseObject({ subscription_details: z.looseObject({ subscription: ref, metadata }).nullish() }).nullable(),
  metadata,
});
export type StripeInvoice = z.infer<typeof StripeInvoice>;

export const StripeInvoicePayment = z.looseObject({
  invoice: ref,
  payment: z.looseObject({ payment_intent: ref.nullish() }),
});

export const StripeRefund = z.looseObject({
  id: z.string(),
  amount: z.int().positive(),
  status: z.string().nullable(),
  created: seconds,
  payment_intent: ref.nullable(),
  metadata,
});
export type StripeRefund = z.infer<typeof StripeRefund>;

export const StripeMethod = z.looseObject({
  id: z.string(),
  type: z.string(),
  card: z.looseObject({ brand: z.string(), last4: z.string(), exp_month: z.int(), exp_year: z.int() }).nullish(),
  upi: z.looseObject({ vpa: z.string().nullish() }).nullish(),
});

export const StripeCustomer = z.looseObject({
  id: z.string(),
  invoice_settings: z.looseObject({ default_payment_method: ref.nullable() }),
});

export const StripeEvent = z.looseObject({
  id: z.string().max(255),
  type: z.string().min(1).max(128),
  created: seconds,
  data: z.looseObject({
    object: z.looseObject({}),
    previous_attributes: z.record(z.string(), z.unknown()).nullish(),
  }),
});
export type StripeEvent = z.infer<typeof StripeEvent>;
