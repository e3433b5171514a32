import type { Clock } from "../platform/ports/clock.ts";
import { type FailureNotice, failureMail, type Webhook, type WebhookRepository } from "../webhooks/index.ts";
import { type TellOwnersDeps, tellOwners } from "./tell-owners.ts";

export type DisableWebhookDeps = TellOwnersDeps & { clock: Clock; webhooks: Pick<WebhookRepository, "disable"> };

/** Nothing more is sent to it until somebody enables it. Its owners hear of it once. */
export async function disableWebhook(deps: DisableWebhookDeps, webhook: Webhook, reason: "gone" | "failing"): Promise<void> {
  const { orgId, id: target } = webhook;
  const at = deps.clock.now();
  const entry = { orgId, at, actor: "webhooks", action: "webhook.disabled", target, details: { reason } };
  const disabled = await deps.webhooks.disable(webhook, reason, entry);
  if (disabled) await tellOwners(deps, newsOf(webhook, { kind: "disabled", reason, at }, deps.origin));
}

const day = 86_400_000;

/** What its owners are to know of an endpoint. */
export function newsOf(webhook: Webhook, notice: FailureNotice, origin: string | undefined) {
  const { id, orgId, url, failingSince } = webhook;
  const host = new URL(url).hostname;
  const { at, kind } = notice;
  const about = {
    failing: () => `${notice.kind === "failing" && notice.days}d:${failingSince}`,
    disabled: () => `${notice.kind === "disabled" && notice.reason}:${failingSince ?? at}`,
    // One a day, however many deliveries were given up.
    given_up: () => Math.floor(at / day),
  }[kind]();
  const days = notice.kind === "failing" && { days: notice.days };
  return {
    orgId,
    notice: { id: `webhook:${id}:${kind}:${about}`, kind: `webhook.${kind}`, at, facts: { webhook_id: id, host, ...days } },
    mailTo: (to: string) => failureMail({ to, webhook, notice, origin }),
  };
}
