import type { z } from "zod";
import { at, type Json, type Path, withAt } from "./json.ts";

type Issue = { code: string; path: Path; maximum?: unknown; keys?: readonly string[] };

/**
 * The nearest to `draft` that `schema` takes: what is too long is cut, unknown keys go, and what else it refuses is as
 * in `sample` again. Undefined where that isn't enough.
 */
export function fitSchema(schema: z.ZodType, draft: Json, sample: Json): Json {
  let tried = draft;
  for (let round = 0; round < 12; round++) {
    const { error } = schema.safeParse(tried);
    if (!error) return tried;
    const next = (error.issues as Issue[]).reduce((value, issue) => mended(value, issue, sample), tried);
    if (JSON.stringify(next) === JSON.stringify(tried)) return undefined;
    tried = next;
  }
  return undefined;
}

function mended(value: Json, { code, path, maximum, keys }: Issue, sample: Json): Json {
  const refused = at(value, path);
  if (code === "too_big" && typeof maximum === "number" && (typeof refused === "string" || Array.isArray(refused)))
    return withAt(value, path, refused.slice(0, maximum));
  if (code === "unrecognized_keys" && keys) {
    const kept = Object.entries(refused as Record<string, Json>).filter(([key]) => !keys.includes(key));
    return withAt(value, path, Object.fromEntries(kept));
  }
  const original = at(sample, path);
  return original === undefined || original === refused ? value : withAt(value, path, original);
}
