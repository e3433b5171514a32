import type { InfographicId, OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";

export const ratingKinds = ["picture", "survey"] as const;
export type RatingKind = (typeof ratingKinds)[number];

export type Rating = {
  /** A user, or the organization whose key it was. */
  person: string;
  kind: RatingKind;
  period: string;
  orgId: OrgId;
  /** From 1 to 5. */
  score: number;
  infographicId: InfographicId | null;
  at: Instant;
  /** Whether it is one voice of a customer: a guest can come again as somebody else. */
  counts: boolean;
};

/** India has had one offset since 1945. */
const offset = 5.5 * 3_600_000;

/** In which a person has one answer: a month for pictures, a quarter for the survey. */
export function periodOf(kind: RatingKind, at: Instant): string {
  const date = new Date(at + offset);
  const year = date.getUTCFullYear();
  if (kind === "survey") return `${year}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return date.toISOString().slice(0, 7);
}
