import { z } from "@hono/zod-openapi";
import { InfographicSpec } from "../../../src/infographic/index.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

let made: JsonSchema | undefined;

/** What a client may send as a spec, as JSON Schema 2020-12; made when it is first asked for. */
export function specJsonSchema(): JsonSchema {
  made ??= { ...z.toJSONSchema(InfographicSpec, { io: "input", override: boundText }), title: "InfographicSpec" };
  return made;
}

/** In an answer: the same, with the theme and the template chosen. */
export const SpecInAnswer = z.custom<InfographicSpec>().openapi({
  type: "object",
  allOf: [{ $ref: "#/components/schemas/InfographicSpec" }],
  description: "The whole infographic in words and numbers, with the theme and the template that were chosen",
});

// A text is cleaned before it is measured, so its bounds are on the far side of a pipe, where JSON Schema doesn't look.
function boundText({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { def } = zodSchema._zod;
  if (def.type !== "pipe" || !(def.out instanceof z.ZodString)) return;
  const { minLength, maxLength } = def.out;
  if (minLength !== null) jsonSchema.minLength = minLength;
  if (maxLength !== null) jsonSchema.maxLength = maxLength;
}
