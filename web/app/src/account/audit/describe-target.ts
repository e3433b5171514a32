import type { AuditEntry } from "./audit-api.ts";

type Told = Pick<AuditEntry, "actor" | "target" | "details">;

/** What an entry is about, by the name it had then or has now; undefined where that says nothing more than the action. */
export function describeTarget({ actor, target, details }: Told, names: ReadonlyMap<string, string>): string | undefined {
  const then = readDetails(details);
  if (typeof then.name === "string") return `“${then.name}”`;
  if (typeof then.email === "string") return then.email;
  return target === actor ? undefined : names.get(target);
}

function readDetails(details: string): Record<string, unknown> {
  const told: unknown = JSON.parse(details);
  return typeof told === "object" && told !== null ? (told as Record<string, unknown>) : {};
}
