import { z } from "@hono/zod-openapi";
import { scopes } from "../../../src/kernel/caller.ts";

const day = 86_400;
const hour = 3_600;

const KeyIdText = z.string().openapi({ example: "key_7m2k9q4x8v1c5n3b6z0t2w4r8y" });
const When = z.iso.datetime();

const settings = {
  name: z.string().trim().min(1).max(100).openapi({ example: "Nightly report" }),
  description: z.string().trim().max(500),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((given) => [...new Set(given)])
    .openapi({ type: "array", items: { type: "string", enum: [...scopes] }, example: ["infographics:write"] }),
  allowed_ips: z
    .array(z.string().max(64))
    .max(50)
    .openapi({ description: "Addresses and CIDR blocks; without any the key works everywhere", example: ["203.0.113.0/24"] }),
  requests_per_minute: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .openapi({ description: "At most what the plan allows; null takes the plan's" }),
  expires_at: When.nullable().openapi({ example: "2027-12-31T00:00:00Z" }),
};

export const ApiKeyRequest = z
  .strictObject({
    mode: z.enum(["live", "test"]).default("live").describe("A test key draws watermarked pictures and is never charged"),
    name: settings.name,
    description: settings.description.default(""),
    scopes: settings.scopes,
    allowed_ips: settings.allowed_ips.default([]),
    requests_per_minute: settings.requests_per_minute.default(null),
    expires_at: settings.expires_at.default(null),
  })
  .openapi("ApiKeyRequest");

export const ApiKeyChange = z
  .strictObject(settings)
  .partial()
  .refine((change) => Object.keys(change).length > 0, "has no field to change")
  .openapi("ApiKeyChange");

export const RotationRequest = z
  .strictObject({
    overlap_seconds: z
      .int()
      .min(0)
      .max(30 * day)
      .default(7 * day)
      .describe("How long the old key works beside the new one at most; 0 ends it at once"),
    quiet_seconds: z
      .int()
      .min(hour)
      .max(30 * day)
      .default(day)
      .describe("The old key retires earlier once it hasn't been used for so long"),
  })
  .openapi("RotationRequest");

const Traffic = z
  .object({ last_hour: z.int(), last_day: z.int() })
  .openapi({ description: "Requests, counted by whole UTC hours: the current one and the one before, or the 23 before" });

export const ApiKeyAnswer = z
  .object({
    id: KeyIdText,
    name: settings.name,
    description: settings.description,
    mode: z.enum(["live", "test"]),
    status: z.enum(["active", "retiring", "quarantined", "retired", "expired", "revoked"]),
    hint: z.string().openapi({ example: "chi_live_4fGh…" }),
    scopes: z.array(z.enum(scopes)),
    allowed_ips: settings.allowed_ips,
    requests_per_minute: z.int().nullable(),
    created_at: When,
    created_by: z.string().openapi({ description: "The person or the key that issued it" }),
    expires_at: When.nullable(),
    revoked_at: When.nullable(),
    quarantined_at: When.nullable().openapi({ description: "Since when it may only read, because it was found in public" }),
    last_used_at: When.nullable().openapi({ description: "To the minute" }),
    rotation: z
      .object({
        replaced_by: KeyIdText,
        rotated_at: When,
        overlap_ends_at: When,
        quiet_seconds: z.int(),
        retires_at: When.openapi({ description: "When it retires if it isn't used any more" }),
      })
      .nullable(),
  })
  .openapi("ApiKey");
export type ApiKeyAnswer = z.infer<typeof ApiKeyAnswer>;

const token = z.string().openapi({ description: "Shown only here, and kept nowhere", example: "chi_live_…" });

export const IssuedApiKey = z.object({ key: ApiKeyAnswer, token }).openapi("IssuedApiKey");

export const RotatedApiKey = z
  .object({ key: ApiKeyAnswer, token, replaced: ApiKeyAnswer, replaced_traffic: Traffic })
  .openapi("RotatedApiKey");

export const ApiKeyList = z.object({
  api_keys: z.array(ApiKeyAnswer),
  next: KeyIdText.nullable().openapi({ description: "`after` of the next page; null at the end" }),
});

const quantile = z.int().nullable().openapi({ description: "Within 10% of the true one" });

const activity = {
  requests: z.int(),
  errors: z.int().openapi({ description: "Answers of 400 and above" }),
  renders: z.int(),
  latency_mean_ms: z.int().nullable(),
  latency_p50_ms: quantile,
  latency_p95_ms: quantile,
  latency_max_ms: z.int().nullable(),
};

export const ApiKeyUsage = z
  .object({
    key: ApiKeyAnswer,
    traffic: Traffic,
    days: z.array(z.object({ date: z.iso.date(), ...activity })),
    total: z.object(activity),
  })
  .openapi("ApiKeyUsage", { description: "By UTC day; days without a request are left out. Counts lag by up to a minute" });
