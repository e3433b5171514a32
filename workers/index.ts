import { compose } from "./compose.ts";
import { scheduled } from "./cron/scheduled.ts";
import { createApp } from "./http/app.ts";
import { queue } from "./queues/queue.ts";

export { BatchProgress } from "./objects/batch-progress.ts";
export { RateLimiter } from "./objects/rate-limiter.ts";
export { UsageLedger } from "./objects/usage-ledger.ts";
export { WebhookEndpoint } from "./objects/webhook-endpoint.ts";

export default { fetch: createApp(compose), scheduled, queue } satisfies ExportedHandler<Env>;
