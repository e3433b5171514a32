import { deliverWebhook } from "../../src/flows/deliver-webhook.ts";
import { readDeliverySubject } from "../../src/flows/hand-on-deliveries.ts";
import type { JobHandler, JobHandlers } from "../../src/jobs/index.ts";
import type { WebhookDeps } from "../http/deps.ts";

/** Asked for when they are needed: they send jobs themselves. */
type Workers = { webhooks: () => WebhookDeps };

/** Who does each kind of job. */
export const jobHandlers = ({ webhooks }: Workers): JobHandlers => ({ "webhook.delivery": delivery(webhooks) });

const delivery = (webhooks: Workers["webhooks"]): JobHandler => ({
  async run({ subject }) {
    const deps = webhooks();
    const result = await deliverWebhook(deps, readDeliverySubject(subject));
    if (result.kind === "done") return { outcome: "done" };
    // The delivery counts its attempts itself, by a schedule of its own.
    return { outcome: "retry", error: result.why, delay: Math.max(0, result.at - deps.clock.now()), counts: false };
  },
});
