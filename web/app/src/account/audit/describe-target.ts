import type { AuditEntry } from "./audit-api.ts";

/** By the ids of members and of keys. */
export type Names = Record<"people" | "keys", ReadonlyMap<string, string>>;

type Told = Pick<AuditEntry, "actor" | "target" | "details">;

/** What an entry is about, by the name it had then or has now; undefined where that says nothing more than the action. */
export function describeTarget({ actor, target, details }: Told, { people, keys }: Names): string | undefined {
  const then = readDetails(details);
  const key = then.name ?? keys.get(target);
  if (typeof key === "string") return `“${key}”`;
  if (typeof then.email === "string") return then.email;
  return target === actor ? undefined : people.get(target);
}

function readDetails(details: string): Record<string, unknown> {
  const told: unknown = JSON.parse(details);
  return typeof told === "object" && told !== null ? (told as Record<string, unknown>) : {};
}
