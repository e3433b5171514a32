import { type Instant, instant } from "../kernel/time.ts";
import { judgeHealth, type WebhookRepository } from "../webhooks/index.ts";
import { type DisableWebhookDeps, disableWebhook, tellOwners } from "./disable-webhook.ts";

type Deps = DisableWebhookDeps & { webhooks: Pick<WebhookRepository, "failing" | "claimWarning" | "disable"> };

const day = 86_400_000;
const watchedAtOnce = 200;

/** Warns of endpoints that have been failing for one day and for three, and disables them after five. For a cron. */
export async function watchWebhooks(deps: Deps, at: Instant): Promise<{ warned: number; disabled: number }> {
  const counts = { warned: 0, disabled: 0 };
  for (const webhook of await deps.webhooks.failing(instant(at - day), watchedAtOnce)) {
    if (webhook.failingSince === null) continue;
    const verdict = judgeHealth({ failingSince: webhook.failingSince, warnedDays: webhook.warnedDays }, at);
    if (verdict.kind === "disable") {
      await disableWebhook(deps, webhook, "failing");
      counts.disabled += 1;
    } else if (verdict.kind === "warn" && (await deps.webhooks.claimWarning(webhook, verdict.days))) {
      await tellOwners(deps, webhook, { kind: "failing", days: verdict.days, at });
      counts.warned += 1;
    }
  }
  return counts;
}
