import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller, Tenant } from "../kernel/caller.ts";
import { type DeliveryId, deliveryIdOf, isDeliveryId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Delivery } from "./delivery.ts";
import type { DeliveryRepository, Loaded } from "./delivery-repository.ts";
import { DeliveryNotFound, WebhookDisabled, WebhookNotFound } from "./errors.ts";
import { requireWebhook } from "./keep-webhook.ts";
import type { ReplayRepository } from "./replay-repository.ts";
import type { Webhook } from "./webhook.ts";
import type { WebhookRepository } from "./webhook-repository.ts";

type Deps = {
  clock: Clock;
  webhooks: Pick<WebhookRepository, "find">;
  deliveries: Pick<DeliveryRepository, "find">;
  replays: ReplayRepository;
};

/** One call puts so many on their way; where there are more, the same call goes on. */
export const replayedAtOnce = 1_000;

/** Sends it once more under its id, from the first attempt on. Throws AppErrors `not_found` and `webhook_disabled`. */
export async function replayDelivery(deps: Deps, tenant: Tenant, id: string): Promise<Delivery> {
  const { delivery, webhook } = await requireDelivery(deps, tenant, id);
  if (!webhook) throw new WebhookNotFound(delivery.webhookId);
  requireEnabled(webhook);
  await deps.replays.replay(tenant, delivery.id, deps.clock.now());
  return (await requireDelivery(deps, tenant, id)).delivery;
}

type Range = { id: string; since: Instant; which: "failed" | "all" };

/**
 * What failed since then, and what happened while it was disabled; with `all` also what was delivered. Answers how many are
 * on their way and whether there may be more. Throws AppErrors `not_found` and `webhook_disabled`.
 */
export async function replaySince(deps: Deps, tenant: Tenant, { id, since, which }: Range) {
  const webhook = requireEnabled(await requireWebhook(deps, tenant, id));
  const now = deps.clock.now();
  const range = { since, until: instant(now + 1), which, limit: replayedAtOnce };
  const replayed = await deps.replays.replaySince(webhook, range, now);
  return { replayed, more: replayed >= replayedAtOnce };
}

/** An event for this webhook alone, whatever it has chosen. Throws AppErrors `not_found` and `webhook_disabled`. */
export async function sendTest(
  deps: Deps,
  caller: Caller,
  { id, attemptId }: { id: string; attemptId: string },
): Promise<DeliveryId> {
  const webhook = requireEnabled(await requireWebhook(deps, caller, id));
  const deliveryId = deliveryIdOf(attemptId);
  const data = { webhook_id: webhook.id, message: `It works. Asked for by ${actorOf(caller)}.` };
  await deps.replays.addTest(webhook, { id: deliveryId, at: deps.clock.now(), data });
  return deliveryId;
}

/** Throws AppError `not_found`. */
export async function requireDelivery({ deliveries }: Pick<Deps, "deliveries">, tenant: Tenant, id: string): Promise<Loaded> {
  const found = isDeliveryId(id) ? await deliveries.find(tenant, id) : undefined;
  if (!found) throw new DeliveryNotFound(id);
  return found;
}

function requireEnabled(webhook: Webhook): Webhook {
  if (webhook.disabledAt !== null) throw new WebhookDisabled(webhook.id);
  return webhook;
}
