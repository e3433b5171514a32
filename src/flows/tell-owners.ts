import { enqueueJobs, type JobRepository } from "../jobs/index.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { NotificationRepository } from "../notifications/index.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Notification } from "../platform/ports/notifications.ts";

export type TellOwnersDeps = {
  clock: Clock;
  notifications: Pick<NotificationRepository, "telling">;
  jobs: Pick<JobRepository, "insertion">;
};

export type News = { orgId: OrgId; notice: Notification };

/**
 * Tells owners and admins, in the account and by mail, once for each id. For the batch of the change that is told of: so a
 * crash leaves both or neither.
 */
export const tellingOwners = (deps: TellOwnersDeps, { orgId, notice }: News, onlyIf?: Condition): Statement[] => [
  deps.notifications.telling(orgId, notice, onlyIf),
  ...enqueueJobs(deps, [{ orgId, plan: "free", kind: "owners.mail", subject: notice.id }], onlyIf),
];
