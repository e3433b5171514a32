import { type CatalogDeps, readPrices } from "../catalog/read-catalog.ts";
import { eventsOfTime } from "../events/customer-events.ts";
import { entitledPlan } from "./entitled-plan.ts";
import { standingAt } from "./subscription.ts";
import type { SubscriptionRepository } from "./subscription-repository.ts";

type Deps = CatalogDeps & { subscriptions: Pick<SubscriptionRepository, "overdue" | "list" | "settle"> };

const atOnce = 100;

/** Takes plans back where a trial, the grace after a failed charge or a cancelled period is over. Answers how many it looked at. */
export async function followTime(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.subscriptions.overdue(now, atOnce);
  if (due.length === 0) return 0;
  const prices = await readPrices(deps);
  for (const before of due) {
    const { id, orgId } = before;
    const after = { ...before, version: before.version + 1 };
    const read = await deps.subscriptions.list(orgId);
    const plan = entitledPlan(read, prices, now);
    const details = { standing: standingAt(before.state, now), plan };
    await deps.subscriptions.settle({
      ...{ before, after, read, at: now, plan, documents: [], transactions: [], event: null },
      news: eventsOfTime({ before, after, at: now, prices }),
      entry: { orgId, at: now, actor: "billing", action: "subscription.followed", target: id, details },
    });
  }
  return due.length;
}
