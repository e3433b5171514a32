export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
export type Path = readonly PropertyKey[];

/** `value` with every inner value changed by `change`, leaves first; `key` is the nearest key above. */
export function mapJson(value: Json, change: (value: Json, key: string) => Json, key = ""): Json {
  if (Array.isArray(value))
    return change(
      value.map((item) => mapJson(item, change, key)),
      key,
    );
  if (value === null || typeof value !== "object") return change(value, key);
  const entries = Object.entries(value).map(([name, inner]): [string, Json] => [name, mapJson(inner, change, name)]);
  return change(Object.fromEntries(entries), key);
}

export const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, key) => (inner as Record<PropertyKey, Json> | undefined)?.[key], value);

/** A copy of `value` with what stands at `path` replaced. */
export function withAt(value: Json, path: Path, replacement: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<PropertyKey, Json>;
  copy[key] = withAt(copy[key], rest, replacement);
  return copy;
}
