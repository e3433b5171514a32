import { type Instant, instant } from "../../../kernel/time.ts";

const day = 86_400_000;
const istOffset = 5.5 * 3_600_000;

/** The first midnight in India from then on: Razorpay begins cycles at midnight. */
export const midnightFrom = (at: Instant): Instant => instant(Math.ceil((at + istOffset) / day) * day - istOffset);
