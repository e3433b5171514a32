import { createRoute, z } from "@hono/zod-openapi";
import { requireOperator } from "../middleware/require-operator.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const count = z.int().min(0);
const QueueReport = z
  .object({
    kind: z.string().openapi({ example: "batch.item" }),
    depth: count.openapi({ description: "Jobs that are due and not begun" }),
    waiting: count.openapi({ description: "Of these, those that wait for their organization's share of the queue" }),
    running: count,
    delayed: count.openapi({ description: "Jobs for a later time, retries among them" }),
    held: count.openapi({ description: "Paused by their organization" }),
    oldest_seconds: z.number().nullable().openapi({ description: "How long the oldest has been due" }),
    done_per_minute: z.number().openapi({ description: "Over the last hour" }),
    last_hour: z.object({ done: count, failed: count, dead: count, cancelled: count }),
  })
  .openapi("QueueReport");

const read = createRoute({
  method: "get",
  path: "/admin/v1/queues",
  operationId: "readQueues",
  tags: ["Operators"],
  security: [{ session: [] }],
  summary: "How each kind of job fares",
  middleware: [requireOperator()] as const,
  responses: {
    200: { description: "Each kind.", content: { "application/json": { schema: z.object({ queues: z.array(QueueReport) }) } } },
    ...problems("unauthenticated", "operator_required", "second_factor_required"),
  },
});

export const queueRoutes = newRouter().openapi(read, async (c) => {
  const { clock, reports } = c.var.deps.jobs;
  const now = clock.now();
  const queues = (await reports.report(now)).map(({ kind, waiting, sent, running, delayed, held, oldest, lastHour }) => ({
    ...{ kind, depth: waiting + sent, waiting, running, delayed, held },
    oldest_seconds: oldest === null ? null : (now - oldest) / 1_000,
    done_per_minute: Math.round((lastHour.done / 60) * 100) / 100,
    last_hour: lastHour,
  }));
  return c.json({ queues }, 200);
});
