import { z } from "zod";
import { currencies } from "../../kernel/money.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Discount } from "../pricing/discount.ts";

export type Coupon = {
  code: string;
  discount: Discount;
  expiresAt: Instant | null;
  mostRedemptions: number | null;
};

export const couponCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{3,32}$/, "has to be 3 to 32 letters, digits and hyphens");

export const CouponValue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("percent"), basisPoints: z.int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal("amount"), minor: z.int().min(1).max(1e11), currency: z.enum(currencies) }),
]);

export const CouponDuration = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("forever") }),
  z.strictObject({ kind: z.literal("once") }),
  z.strictObject({ kind: z.literal("cycles"), cycles: z.int().min(1).max(60) }),
]);
