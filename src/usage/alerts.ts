import type { EventDraft } from "../kernel/event-draft.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Notification } from "../platform/ports/notifications.ts";

/** Percent of what the plan includes. */
const thresholds = [50, 80, 100] as const;

/** The thresholds that `committed` renders have reached. A plan without end reaches none. */
export const thresholdsReached = (committed: number, included: number | null): number[] =>
  included === null ? [] : thresholds.filter((threshold) => committed * 100 >= threshold * included);

type Alert = { orgId: OrgId; period: string; threshold: number; included: number | null; at: Instant };

export const usageAlert = ({ orgId, period, threshold, included, at }: Alert): Notification => ({
  id: `usage:${orgId}:${period}:${threshold}`,
  kind: "usage.threshold_reached",
  at,
  facts: { period, threshold_percent: threshold, ...(included !== null && { included_renders: included }) },
});

/** What webhooks hear of it. Only live renders are counted. */
export const usageEvent = (orgId: OrgId, { id, kind, at, facts }: Notification): EventDraft => ({
  ...{ orgId, mode: "live", type: kind, subject: id, at },
  data: facts,
});
