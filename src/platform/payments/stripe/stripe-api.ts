import { z } from "zod";
import { type Ask, askProvider } from "../ask-provider.ts";
import { encodeForm, type Form } from "./encode-form.ts";

export type StripeKeys = { fetch: Ask; baseUrl: string; secretKey: string };

/** What answers and webhooks are shaped by. Webhook endpoints have to be made with the same. */
export const stripeVersion = "2026-10-28.endive";

const Problem = z.object({
  error: z.looseObject({ type: z.string(), code: z.string().nullish(), message: z.string().nullish() }),
});

/** A request that Stripe has understood and refused. */
export class StripeRefused extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string;
  constructor(status: number, what: string, body: unknown) {
    const { error } = Problem.safeParse(body).data ?? { error: { type: "none", code: "none", message: "no problem told" } };
    super(`Stripe refused ${what}: ${error.type}, ${error.code}, ${error.message}`);
    this.name = "StripeRefused";
    this.status = status;
    this.type = error.type;
    this.code = error.code ?? "";
  }
}

export type StripeApi = ReturnType<typeof stripeApi>;
type Sent = { form?: Form /** The same key has the same effect once, for at least 24 hours. */; key?: string };

/** Stripe's REST API: bearer key, form-encoded requests, JSON answers, amounts in minor units, times in Unix seconds. */
export function stripeApi({ fetch, baseUrl, secretKey }: StripeKeys) {
  async function call<Schema extends z.ZodType>(
    method: "GET" | "POST" | "DELETE",
    path: string,
    schema: Schema,
    { form, key }: Sent,
  ): Promise<z.infer<Schema>> {
    const encoded = form ? encodeForm(form) : "";
    const isQuery = method !== "POST" && encoded !== "";
    const answer = await askProvider(fetch, new URL(`/v1${path}${isQuery ? `?${encoded}` : ""}`, baseUrl), {
      method,
      headers: {
        ...{ authorization: `Bearer ${secretKey}`, "stripe-version": stripeVersion },
        ...(method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
        ...(key && { "idempotency-key": key }),
      },
      ...(method === "POST" && { body: encoded }),
    });
    if (answer.status >= 400) throw new StripeRefused(answer.status, `${method} ${path}`, answer.body);
    return schema.parse(answer.body);
  }

  return {
    get: <Schema extends z.ZodType>(path: string, schema: Schema, form: Form = {}) => call("GET", path, schema, { form }),
    post: <Schema extends z.ZodType>(path: string, schema: Schema, sent: Sent = {}) => call("POST", path, schema, sent),
    remove: <Schema extends z.ZodType>(path: string, schema: Schema) => call("DELETE", path, schema, {}),
  };
}

/** For a segment of a path: ids come from webhooks and from requests. */
export const segment = (id: string): string => encodeURIComponent(id);
