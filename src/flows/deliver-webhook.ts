import type { DeliveryId } from "../kernel/ids.ts";
import type { Condition } from "../kernel/statement.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Admission, DeliveryGate } from "../platform/ports/delivery-gate.ts";
import {
  type AttemptDeps,
  attemptDelivery,
  type Delivery,
  type DeliveryRepository,
  nextAttemptAt,
  type Webhook,
  type WebhookRepository,
} from "../webhooks/index.ts";
import { type DisableWebhookDeps, disableWebhook, newsOf } from "./disable-webhook.ts";
import { tellingOwners } from "./tell-owners.ts";

export type DeliverWebhookDeps = AttemptDeps &
  DisableWebhookDeps & {
    clock: Clock;
    random: () => number;
    gate: DeliveryGate;
    webhooks: Pick<WebhookRepository, "disable">;
    deliveries: Pick<DeliveryRepository, "load" | "record" | "giveUp" | "holdBack">;
  };

export type DeliveryResult = { kind: "done" } | { kind: "again"; at: Instant; why: string };

const done: DeliveryResult = { kind: "done" };
/** Slots are kept for so long; a throttled delivery that comes later asks for another. */
const slotKept = 60_000;
/** So that those who wait for the same endpoint don't all come back at once. */
const spread = 2_000;

/** One attempt at a delivery, if it is due and its endpoint can be sent to. An older round has nothing to do any more. */
export async function deliverWebhook(
  deps: DeliverWebhookDeps,
  { id, round }: { id: DeliveryId; round: number },
): Promise<DeliveryResult> {
  const { clock, deliveries } = deps;
  const { delivery, event, webhook } = (await deliveries.load(id)) ?? {};
  if (!delivery || !event || delivery.state !== "pending" || delivery.round !== round) return done;
  if (!webhook || webhook.disabledAt !== null) {
    await deliveries.giveUp(id, webhook ? "The webhook is disabled." : "The webhook was deleted.", clock.now());
    return done;
  }
  if (delivery.dueAt > clock.now()) return again(delivery.dueAt, "it isn't due");
  const wait = await holdBack(deps, delivery, webhook);
  if (wait) return again(wait, "the endpoint is left alone for a while");

  const { attempt, retryAfter, isWell } = await attemptDelivery(deps, { delivery, event, webhook });
  const next = { tries: delivery.tries + 1, now: clock.now(), retryAfter, random: deps.random() };
  const dueAt = attempt.outcome === "delivered" || attempt.outcome === "gone" ? undefined : nextAttemptAt(next);
  const state = attempt.outcome === "delivered" ? "delivered" : dueAt === undefined ? "failed" : "pending";
  // Before the delivery has ended: a run that dies between is made up for by the next.
  if (attempt.outcome === "gone") await disableWebhook(deps, webhook, "gone");
  const isGivenUp = state === "failed" && attempt.outcome !== "gone";
  await deliveries.record(delivery, attempt, {
    ...{ state, dueAt: dueAt ?? attempt.at, countsAsTry: true },
    ...(isGivenUp && { also: tellingGivenUp(deps, webhook) }),
  });

  await deps.gate.report(webhook.id, isWell).catch(() => {});
  return dueAt === undefined ? done : again(dueAt, attempt.problem ?? attempt.outcome);
}

/** Once a day for an endpoint, however many messages that are. */
const tellingGivenUp = (deps: DeliverWebhookDeps, webhook: Webhook) => (recorded: Condition) =>
  tellingOwners(deps, newsOf(webhook, { kind: "given_up", at: deps.clock.now() }), recorded);

const again = (at: Instant, why: string): DeliveryResult => ({ kind: "again", at, why });

/** Until when a delivery has to wait for its endpoint's sake. Where the gate can't be asked nothing waits for it. */
async function holdBack(deps: DeliverWebhookDeps, { id, slotAt }: Delivery, { id: webhookId, perSecond }: Webhook) {
  const now = deps.clock.now();
  const hasSlot = slotAt !== null && slotAt <= now && now - slotAt < slotKept;
  const open: Admission = { kind: "go" };
  const admission = await deps.gate.admit(webhookId, { perSecond, hasSlot }).catch(() => open);
  if (admission.kind === "go") return undefined;
  const { until, reserved } = admission;
  const dueAt = reserved ? until : instant(until + Math.floor(spread * deps.random()));
  await deps.deliveries.holdBack(id, dueAt, reserved ? until : null);
  return dueAt;
}
