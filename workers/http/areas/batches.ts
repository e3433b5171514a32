import { batchResultRoutes } from "../routes/batch-results.ts";
import { batchRunRoutes } from "../routes/batch-runs.ts";
import { batchRoutes } from "../routes/batches.ts";
import { scheduleRoutes } from "../routes/schedules.ts";

export const routes = [batchRunRoutes, batchResultRoutes, batchRoutes, scheduleRoutes];
