import { createRoute, z } from "@hono/zod-openapi";
import {
  changeSubscription,
  previewChange,
  requireSubscription,
  standingAt,
  steerSubscription,
} from "../../../src/billing/index.ts";
import { subscribeToPlan } from "../../../src/flows/subscribe-to-plan.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentPreview, presentSubscription } from "../present-billing.ts";
import { newRouter } from "../router.ts";
import { ChangeBody, PreviewAnswer, StepBody, SubscribeBody, SubscriptionAnswer } from "../schemas/billing.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["Billing"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });
const body = <Schema extends z.ZodType>(schema: Schema) => ({ body: { required: true, ...json(schema) } }) as const;
const Begun = z.object({
  subscription: SubscriptionAnswer,
  checkout_url: z.url().openapi({ description: "Where to pay, or give a mandate" }),
});
const Changed = PreviewAnswer.extend({
  checkout_url: z
    .url()
    .nullable()
    .openapi({ description: "Where a new mandate has to be given, as UPI's can't be changed; null where all is done" }),
}).openapi("ChangedSubscription");

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/subscription",
  operationId: "readSubscription",
  summary: "The organization's subscription",
  middleware: [requireScope("billing:read")] as const,
  responses: { 200: { description: "How it stands.", ...json(SubscriptionAnswer) }, ...problems(...refused, "not_found") },
});

const begin = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/subscription",
  operationId: "subscribe",
  summary: "Subscribe to a plan",
  description: "The plan is there as soon as the mandate or the first payment stands, which the payment provider tells.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: body(SubscribeBody),
  responses: {
    201: { description: "Begun; it goes on at `checkout_url`.", ...json(Begun) },
    ...problems(
      ...refused,
      ...unreadable,
      "billing_details_missing",
      "already_subscribed",
      "billing_unavailable",
      "feature_not_released",
    ),
  },
});

const preview = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/subscription/change-preview",
  operationId: "previewSubscriptionChange",
  summary: "What another plan, interval or number of seats would cost now",
  middleware: [requireScope("billing:read"), jsonBody()] as const,
  request: body(ChangeBody),
  responses: {
    200: {
      description: "Unused time of the old, and of the new what remains, or a whole interval where it begins anew.",
      ...json(PreviewAnswer),
    },
    ...problems(...refused, ...unreadable, "not_found", "conflict", "billing_details_missing", "billing_unavailable"),
  },
});

const change = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/subscription/change",
  operationId: "changeSubscription",
  summary: "Change plan, interval or seats",
  description:
    "Another interval, or a mandate that can't be changed, begins anew at `checkout_url`: the old one ends then, and what wasn't used of it goes back.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: body(ChangeBody),
  responses: {
    200: { description: "What it cost.", ...json(Changed) },
    ...problems(
      ...refused,
      ...unreadable,
      "not_found",
      "billing_details_missing",
      "conflict",
      "payment_declined",
      "billing_unavailable",
    ),
  },
});

const steer = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/subscription/steps",
  operationId: "steerSubscription",
  summary: "Cancel, keep, pause or resume",
  description: "`keep` takes a planned end back. A cancelled plan loses no pictures.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: body(StepBody),
  responses: {
    202: { description: "The payment provider has taken it; read the subscription to see it." },
    ...problems(...refused, ...unreadable, "not_found", "conflict", "billing_unavailable"),
  },
});

export const billingSubscriptionRoutes = newRouter()
  .openapi(read, async (c) =>
    c.json(presentSubscription(await requireSubscription(c.var.deps.billing, c.var.caller.orgId)), 200),
  )
  .openapi(begin, async (c) => {
    const { billing, releases } = c.var.deps;
    const deps = { billing, flags: releases.flags };
    const { subscription, url } = await subscribeToPlan(deps, c.var.caller, c.req.valid("json"));
    const standing = standingAt(subscription.state, billing.clock.now());
    const checkoutUrl = new URL(url, c.req.url).href;
    return c.json({ subscription: presentSubscription({ subscription, standing }), checkout_url: checkoutUrl }, 201);
  })
  .openapi(preview, async (c) =>
    c.json(presentPreview(await previewChange(c.var.deps.billing, c.var.caller, c.req.valid("json"))), 200),
  )
  .openapi(change, async (c) => {
    const wish = { ...c.req.valid("json"), key: c.var.attempt.id };
    const { url, ...changed } = await changeSubscription(c.var.deps.billing, c.var.caller, wish);
    return c.json({ ...presentPreview(changed), checkout_url: url && new URL(url, c.req.url).href }, 200);
  })
  .openapi(steer, async (c) => {
    await steerSubscription(c.var.deps.billing, c.var.caller, c.req.valid("json").step);
    return c.body(null, 202);
  });
