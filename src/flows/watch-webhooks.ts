import { type Instant, instant } from "../kernel/time.ts";
import { judgeHealth, type Webhook, type WebhookRepository } from "../webhooks/index.ts";
import { type DisableWebhookDeps, disableWebhook, newsOf } from "./disable-webhook.ts";
import { tellingOwners } from "./tell-owners.ts";

type Deps = DisableWebhookDeps & { webhooks: Pick<WebhookRepository, "failing" | "warn" | "disable"> };
type Watched = { warned: number; disabled: number };

const day = 86_400_000;
const watchedAtOnce = 200;

/**
 * Warns of endpoints that have been failing for one day and for three, and disables them after five. For a cron: one that
 * can't be told of keeps no other from being watched, and is thrown at the end.
 */
export async function watchWebhooks(deps: Deps, at: Instant): Promise<Watched> {
  const counts = { warned: 0, disabled: 0 };
  const failures: unknown[] = [];
  for (const webhook of await deps.webhooks.failing(instant(at - day), watchedAtOnce))
    await watch(deps, webhook, { at, counts }).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function watch(deps: Deps, webhook: Webhook, { at, counts }: { at: Instant; counts: Watched }): Promise<void> {
  const { failingSince, warnedDays } = webhook;
  if (failingSince === null) return;
  const verdict = judgeHealth({ failingSince, warnedDays }, at);
  if (verdict.kind === "disable") {
    counts.disabled += 1;
    await disableWebhook(deps, webhook, "failing");
  }
  if (verdict.kind !== "warn") return;
  const news = newsOf(webhook, { kind: "failing", days: verdict.days, at });
  if (await deps.webhooks.warn(webhook, verdict.days, tellingOwners(deps, news))) counts.warned += 1;
}
