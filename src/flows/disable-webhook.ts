import type { Condition } from "../kernel/statement.ts";
import type { FailureNotice, Webhook, WebhookRepository } from "../webhooks/index.ts";
import { type News, type TellOwnersDeps, tellingOwners } from "./tell-owners.ts";

export type DisableWebhookDeps = TellOwnersDeps & { webhooks: Pick<WebhookRepository, "disable"> };

/** Nothing more is sent to it until somebody enables it. Its owners hear of it once. */
export async function disableWebhook(deps: DisableWebhookDeps, webhook: Webhook, reason: "gone" | "failing"): Promise<void> {
  const { orgId, id: target } = webhook;
  const at = deps.clock.now();
  const entry = { orgId, at, actor: "webhooks", action: "webhook.disabled", target, details: { reason } };
  const news = newsOf(webhook, { kind: "disabled", reason, at });
  const also = (disabled: Condition) => tellingOwners(deps, news, disabled);
  await deps.webhooks.disable(webhook, reason, { entry, also });
}

const day = 86_400_000;

/** What its owners are to know of an endpoint. */
export function newsOf(webhook: Webhook, notice: FailureNotice): News {
  const { id, orgId, url, failingSince } = webhook;
  const host = new URL(url).hostname;
  const { at, kind } = notice;
  const about = {
    failing: () => `${notice.kind === "failing" && notice.days}d:${failingSince}`,
    disabled: () => `${notice.kind === "disabled" && notice.reason}:${failingSince ?? at}`,
    // One a day, however many deliveries were given up.
    given_up: () => Math.floor(at / day),
  }[kind]();
  const more = notice.kind === "failing" ? { days: notice.days } : notice.kind === "disabled" ? { reason: notice.reason } : {};
  return {
    orgId,
    notice: { id: `webhook:${id}:${kind}:${about}`, kind: `webhook.${kind}`, at, facts: { webhook_id: id, host, ...more } },
  };
}
