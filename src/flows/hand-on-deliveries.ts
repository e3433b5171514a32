import { dispatchJobs, enqueueJobs, type JobRepository, type QueueDeps } from "../jobs/index.ts";
import type { DeliveryRepository, WaitingDelivery } from "../webhooks/index.ts";

export type HandOnDeps = QueueDeps & {
  jobs: Pick<JobRepository, "admit" | "insertion">;
  deliveries: Pick<DeliveryRepository, "waiting" | "handOn">;
};

const atOnce = 100;
const mostPages = 20;

/** Gives each delivery that waits for one a job, and sends for those. Twice at once is harmless: a round has one job. */
export async function handOnDeliveries(deps: HandOnDeps): Promise<number> {
  let total = 0;
  for (let page = 0; page < mostPages; page++) {
    const waiting = await deps.deliveries.waiting(atOnce);
    if (waiting.length > 0) await handOn(deps, waiting);
    total += waiting.length;
    if (waiting.length < atOnce) break;
  }
  return total;
}

async function handOn(deps: HandOnDeps, waiting: readonly WaitingDelivery[]): Promise<void> {
  const wanted = waiting.map(({ id, orgId, plan, round, webhookId }) => ({
    ...{ orgId, plan, kind: "webhook.delivery" as const, subject: deliverySubject({ id, round }), bundle: webhookId },
  }));
  const ids = waiting.map(({ id }) => id);
  await deps.deliveries.handOn(ids, deps.clock.now(), enqueueJobs(deps, wanted));
  for (const orgId of new Set(waiting.map(({ orgId }) => orgId))) await dispatchJobs(deps, orgId);
}

type Round = Pick<WaitingDelivery, "id" | "round">;

const deliverySubject = ({ id, round }: Round): string => `${id}:${round}`;

export function readDeliverySubject(subject: string): Round {
  const [id = "", round = ""] = subject.split(":");
  return { id: id as WaitingDelivery["id"], round: Number(round) };
}
