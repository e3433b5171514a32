import { z } from "@hono/zod-openapi";
import { problems } from "./problems.ts";

/** What every route of operators says of itself. */
export const aboutOperators = { tags: ["Operators"], security: [{ session: [] }] };

const refused = ["unauthenticated", "operator_required", "second_factor_required", "invalid_request"] as const;

export const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });

export const jsonRequest = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { required: true, ...json(schema) } }) as const;

export const answered = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, ...json(schema) },
  ...problems(...refused, "not_found"),
});

export const written = (description: string) => ({
  204: { description },
  ...problems(...refused, "not_found", "invalid_json", "too_large", "unsupported_media_type"),
});

/** A whole number over another, so that nothing is lost by rounding; null where there is nothing to divide by. */
export const RatioAnswer = z.object({ part: z.number(), whole: z.number() }).nullable();

/** Anything that is told as it is kept. */
export const Kept = z.record(z.string(), z.unknown());

/** Absent properties, which JSON leaves out, keep a value from being of that type. */
export const kept = (value: object) => value as Record<string, never>;
