import type { MemberRepository } from "../identity/index.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Mailer } from "../platform/ports/mailer.ts";
import type { Notifications } from "../platform/ports/notifications.ts";
import { type FailureNotice, failureMail, type Webhook, type WebhookRepository } from "../webhooks/index.ts";

export type TellOwnersDeps = {
  mailer: Mailer;
  notifications: Notifications;
  members: Pick<MemberRepository, "list">;
  /** Where the pages are; undefined on a development machine. */
  origin: string | undefined;
};

export type DisableWebhookDeps = TellOwnersDeps & { clock: Clock; webhooks: Pick<WebhookRepository, "disable"> };

const toldAtMost = 10;

/** Nothing more is sent to it until somebody enables it. Its owners hear of it once. */
export async function disableWebhook(deps: DisableWebhookDeps, webhook: Webhook, reason: "gone" | "failing"): Promise<void> {
  const { orgId, id: target } = webhook;
  const at = deps.clock.now();
  const entry = { orgId, at, actor: "webhooks", action: "webhook.disabled", target, details: { reason } };
  const disabled = await deps.webhooks.disable(webhook, reason, entry);
  if (disabled) await tellOwners(deps, webhook, { kind: "disabled", reason, at });
}

/** In the account, and by mail to owners and admins. */
export async function tellOwners(deps: TellOwnersDeps, webhook: Webhook, notice: FailureNotice): Promise<void> {
  const { id, orgId, url } = webhook;
  const about = notice.kind === "disabled" ? notice.reason : `${notice.days}d`;
  await deps.notifications.notify(orgId, {
    id: `webhook:${id}:${notice.kind}:${about}:${webhook.failingSince ?? notice.at}`,
    kind: `webhook.${notice.kind}`,
    at: notice.at,
    facts: { webhook_id: id, host: new URL(url).hostname, ...(notice.kind === "failing" && { days: notice.days }) },
  });
  const members = await deps.members.list(orgId);
  const told = members.filter(({ role }) => role === "owner" || role === "admin").slice(0, toldAtMost);
  for (const { email } of told) await deps.mailer.send(failureMail({ to: email, webhook, notice, origin: deps.origin }));
}
