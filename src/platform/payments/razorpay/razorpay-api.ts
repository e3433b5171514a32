import type { z } from "zod";
import { type Ask, askProvider } from "../ask-provider.ts";

export type RazorpayKeys = { fetch: Ask; baseUrl: string; keyId: string; keySecret: string };

type Call = { query?: Record<string, string>; body?: Record<string, unknown>; headers?: Record<string, string> };

/** A request that Razorpay has understood and refused. */
export class RazorpayRefused extends Error {
  readonly status: number;
  constructor(status: number, what: string, why: string) {
    super(`Razorpay refused ${what}: ${why}`);
    this.name = "RazorpayRefused";
    this.status = status;
  }
}

export type RazorpayApi = ReturnType<typeof razorpayApi>;

/** Razorpay's REST API, version 1: basic authentication, JSON both ways, amounts in paise, times in Unix seconds. */
export function razorpayApi({ fetch, baseUrl, keyId, keySecret }: RazorpayKeys) {
  const authorization = `Basic ${btoa(`${keyId}:${keySecret}`)}`;

  async function call<Schema extends z.ZodType>(
    method: "GET" | "POST" | "DELETE",
    path: string,
    schema: Schema,
    { query = {}, body, headers = {} }: Call = {},
  ): Promise<z.infer<Schema>> {
    const url = new URL(`/v1${path}`, baseUrl);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const answer = await askProvider(fetch, url, {
      method,
      headers: { authorization, ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status >= 400) throw new RazorpayRefused(answer.status, `${method} ${path}`, whyOf(answer.body));
    return schema.parse(answer.body);
  }

  return {
    get: <Schema extends z.ZodType>(path: string, schema: Schema, query?: Record<string, string>) =>
      call("GET", path, schema, query ? { query } : {}),
    post: <Schema extends z.ZodType>(path: string, schema: Schema, sent: Omit<Call, "query">) =>
      call("POST", path, schema, sent),
    remove: <Schema extends z.ZodType>(path: string, schema: Schema) => call("DELETE", path, schema),
  };
}

function whyOf(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { code?: unknown; description?: unknown } };
  return `${error?.code ?? "no code"}, ${error?.description ?? "no description"}`;
}

/** For a segment of a path: ids come from webhooks and from requests. */
export const segment = (id: string): string => encodeURIComponent(id);
