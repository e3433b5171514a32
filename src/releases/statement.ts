import type { UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export const statementKinds = ["critical_bugs", "capacity", "market"] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What an operator vouches for until it expires: a number of open bugs; 1 or 0 for capacity and a favourable market. */
export type Statement = {
  kind: StatementKind;
  value: number;
  note: string;
  author: UserId;
  at: Instant;
  expiresAt: Instant;
};

export type StatedInputs = { openCriticalBugs: number; hasCapacity: boolean; favourableMarket: boolean };

/**
 * From the latest of each kind. Capacity has to be vouched for. An expiry takes back only what was favourable: a bug
 * stays open, and a market bad, until somebody says otherwise.
 */
export function statedInputs(latest: readonly Statement[], now: Instant): StatedInputs {
  const find = (kind: StatementKind) => latest.find((statement) => statement.kind === kind);
  const capacity = find("capacity");
  return {
    openCriticalBugs: find("critical_bugs")?.value ?? 0,
    hasCapacity: capacity !== undefined && capacity.value === 1 && capacity.expiresAt > now,
    favourableMarket: find("market")?.value !== 0,
  };
}
