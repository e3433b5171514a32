import { z } from "zod";

/** What each request may and must say. Razorpay refuses parameters that it doesn't know. */

const note = z.string().max(256);
const notes = z.record(z.string(), note).refine((all) => Object.keys(all).length <= 15, "has more than 15 notes");
const seconds = z.int().positive();
const paise = z.int().min(100);

export const NewPlan = z.strictObject({
  period: z.enum(["daily", "weekly", "monthly", "yearly"]),
  interval: z.int().min(1),
  item: z.strictObject({
    name: z.string().min(1),
    amount: paise,
    currency: z.literal("INR"),
    description: z.string().optional(),
  }),
  notes: notes.optional(),
});

export const NewSubscription = z.strictObject({
  plan_id: z.string(),
  total_count: z.int().min(1),
  quantity: z.int().min(1).default(1),
  customer_notify: z.boolean().default(true),
  start_at: seconds.optional(),
  expire_by: seconds.optional(),
  offer_id: z.string().startsWith("offer_").optional(),
  notes: notes.optional(),
});

/** Told by 0 and 1 as well: the official libraries do so. */
const flag = z.union([z.boolean(), z.literal([0, 1]).transform((digit) => digit === 1)]);
export const Cancelling = z.strictObject({ cancel_at_cycle_end: flag.default(false) });
export const Pausing = z.strictObject({ pause_at: z.literal("now") });
export const Resuming = z.strictObject({ resume_at: z.literal("now") });

export const NewRefund = z.strictObject({
  amount: paise.optional(),
  speed: z.enum(["normal", "optimum"]).default("normal"),
  notes: notes.optional(),
  receipt: z.string().max(40).optional(),
});
export const refundKey = z.string().regex(/^[A-Za-z0-9_-]{10,}$/);

export const NewLink = z.strictObject({
  amount: paise,
  currency: z.literal("INR"),
  accept_partial: z.boolean().default(false),
  reference_id: z.string().max(40),
  description: z.string().max(2_048),
  customer: z.strictObject({ name: z.string(), email: z.email(), contact: z.string().optional() }),
  notify: z.strictObject({ sms: z.boolean(), email: z.boolean() }),
  reminder_enable: z.boolean().default(false),
  notes: notes.optional(),
  callback_url: z.url().optional(),
  callback_method: z.literal("get").optional(),
  expire_by: seconds.optional(),
});
