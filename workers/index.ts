import { compose } from "./compose.ts";
import { scheduled } from "./cron/scheduled.ts";
import { createApp } from "./http/app.ts";

export { RateLimiter } from "./objects/rate-limiter.ts";
export { UsageLedger } from "./objects/usage-ledger.ts";

const app = createApp(compose);

export default { fetch: app.fetch, scheduled } satisfies ExportedHandler<Env>;
