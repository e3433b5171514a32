import { compose } from "./compose.ts";
import { createApp } from "./http/app.ts";

const app = createApp(compose);

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
