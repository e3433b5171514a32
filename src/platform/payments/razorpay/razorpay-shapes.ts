import { z } from "zod";

/** What is read of Razorpay's entities; all of them have more. https://razorpay.com/docs/api */

const seconds = z.int().nonnegative();
/** An object, or an empty list where there are none. */
const notes = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}))]).nullish();

/** What we write into the notes of everything that we make: whose it is. */
export const OurNotes = z.looseObject({ customer: z.string().min(1) });
export const SubscriptionNotes = OurNotes.extend({
  price: z.string().min(1),
  seats: z.coerce.number().int().min(1),
  /** Unix seconds; empty without a trial. */
  trial_end: z.string(),
});

export const RefundNotes = OurNotes.extend({ subscription: z.string().min(1) });
export const LinkNotes = RefundNotes.extend({ collection: z.string().min(1) });

export const Created = z.looseObject({ id: z.string() });

export const RazorpaySubscription = z.looseObject({
  id: z.string(),
  status: z.string(),
  current_start: seconds.nullable(),
  current_end: seconds.nullable(),
  start_at: seconds.nullish(),
  ended_at: seconds.nullish(),
  paused_at: seconds.nullish(),
  created_at: seconds,
  auth_attempts: z.int().nonnegative(),
  paid_count: z.int().nonnegative(),
  short_url: z.string().nullish(),
  notes,
});
export type RazorpaySubscription = z.infer<typeof RazorpaySubscription>;

export const RazorpayPayment = z.looseObject({
  id: z.string(),
  amount: z.int().nonnegative(),
  currency: z.string(),
  invoice_id: z.string().nullish(),
  description: z.string().nullish(),
  method: z.string().nullish(),
  card: z
    .looseObject({
      last4: z.string().nullish(),
      network: z.string().nullish(),
      expiry_month: z.coerce.number().nullish(),
      expiry_year: z.coerce.number().nullish(),
    })
    .nullish(),
  bank: z.string().nullish(),
  vpa: z.string().nullish(),
  customer_id: z.string().nullish(),
  token_id: z.string().nullish(),
});

export const RazorpayRefund = z.looseObject({
  id: z.string(),
  amount: z.int().positive(),
  payment_id: z.string(),
  status: z.string(),
  created_at: seconds,
  notes,
});
export type RazorpayRefund = z.infer<typeof RazorpayRefund>;

export const RazorpayInvoice = z.looseObject({
  id: z.string(),
  subscription_id: z.string().nullish(),
  payment_id: z.string().nullish(),
  status: z.string(),
  amount: z.int().nonnegative(),
  currency: z.string(),
  billing_start: seconds.nullish(),
  billing_end: seconds.nullish(),
  paid_at: seconds.nullish(),
});

export const RazorpayLink = z.looseObject({
  id: z.string(),
  status: z.string(),
  reference_id: z.string().nullish(),
  short_url: z.string(),
  /** 0 where none was said. */
  expire_by: seconds.nullish(),
  payments: z
    .array(z.looseObject({ payment_id: z.string(), amount: z.int().positive(), status: z.string(), created_at: seconds }))
    .nullish(),
  notes,
});
export type RazorpayLink = z.infer<typeof RazorpayLink>;

export const collectionOf = <Item extends z.ZodType>(item: Item) => z.looseObject({ items: z.array(item) });
export const LinkList = z.looseObject({ payment_links: z.array(RazorpayLink) });

const entity = <Shape extends z.ZodType>(shape: Shape) => z.looseObject({ entity: shape }).optional();

export const RazorpayWebhook = z.looseObject({
  event: z.string().min(1).max(64),
  created_at: seconds,
  payload: z.looseObject({
    subscription: entity(RazorpaySubscription),
    payment: entity(RazorpayPayment),
    refund: entity(RazorpayRefund),
    payment_link: entity(RazorpayLink),
  }),
});
export type RazorpayWebhook = z.infer<typeof RazorpayWebhook>;
