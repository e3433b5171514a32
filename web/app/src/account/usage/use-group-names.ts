import { useCallback } from "react";
import { api } from "../../../../shared/api/client.ts";
import type { Role } from "../account-api.ts";
import { readKeyNames } from "../keys/read-key-names.ts";
import { useReading } from "../use-reading.ts";
import type { Grouping } from "./usage-api.ts";

/** What people call the keys and templates that usage is told by; the id where that isn't known, or not for this role. */
export function useGroupNames(grouping: Grouping, role: Role): (group: string) => string {
  const { reading } = useReading(useCallback(() => readNames(grouping, role), [grouping, role]));
  return (group) => (reading.status === "ready" ? reading.body.get(group) : undefined) ?? group;
}

async function readNames(grouping: Grouping, role: Role): Promise<ReadonlyMap<string, string>> {
  if (grouping === "template") return new Map((await api.listTemplates()).map(({ name, label }) => [name, label]));
  if (grouping === "key" && (role === "owner" || role === "admin")) return readKeyNames();
  return new Map();
}
