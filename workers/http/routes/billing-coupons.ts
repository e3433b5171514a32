import { createRoute, z } from "@hono/zod-openapi";
import { CouponDuration, CouponValue, couponCode } from "../../../src/billing/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { type Instant, instant } from "../../../src/kernel/time.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const CouponBody = z
  .strictObject({
    code: couponCode,
    value: CouponValue,
    duration: CouponDuration,
    expires_at: z.iso.datetime().nullable().default(null),
    most_redemptions: z.int().min(1).nullable().default(null),
  })
  .openapi("CouponRequest", {
    example: { code: "DIWALI", value: { kind: "percent", basisPoints: 2_000 }, duration: { kind: "cycles", cycles: 3 } },
  });

const add = createRoute({
  method: "post",
  path: "/admin/v1/coupons",
  operationId: "addCoupon",
  tags: ["Operators"],
  security: [{ session: [] }],
  summary: "Give out a coupon",
  description: "Each organization uses it once.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: CouponBody } } } },
  responses: {
    201: {
      description: "It is valid from now on.",
      content: { "application/json": { schema: z.object({ code: z.string() }) } },
    },
    ...problems(
      "unauthenticated",
      "operator_required",
      "second_factor_required",
      "invalid_json",
      "invalid_request",
      "conflict",
    ),
  },
});

export const billingCouponRoutes = newRouter().openapi(add, async (c) => {
  const { billing } = c.var.deps;
  const { code, value, duration, expires_at, most_redemptions: mostRedemptions } = c.req.valid("json");
  const expiresAt: Instant | null = expires_at === null ? null : instant(Date.parse(expires_at));
  const coupon = { code, discount: { coupon: code, value, duration }, expiresAt, mostRedemptions };
  if (!(await billing.coupons.add(coupon, billing.clock.now())))
    throw new AppError("conflict", `There is a coupon ${code} already.`);
  return c.json({ code }, 201);
});
