import { createRoute } from "@hono/zod-openapi";
import { rerunBatch } from "../../../src/flows/batches/receive-batch.ts";
import { startBatch } from "../../../src/flows/batches/start-batch.ts";
import { cancelBatch, pauseBatch, resumeBatch, retryBatch } from "../../../src/flows/batches/steer-batch.ts";
import { actorOf } from "../../../src/kernel/audit-entry.ts";
import { answerBatch } from "../answer-batch.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireBatch } from "../middleware/require-batch.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { BatchAnswer, BatchChange } from "../schemas/batches.ts";
import { problems } from "../schemas/problems.ts";
import { about, json, params, refused } from "./batches.ts";

const scope = requireScope("batches:*");
const answered = json("The batch as it is now.", BatchAnswer);

const command = <Name extends string>(name: Name, operationId: string, words: { summary: string; description?: string }) =>
  createRoute({
    ...about,
    ...words,
    method: "post",
    path: `/v1/batches/{id}/${name}` as const,
    operationId,
    middleware: [scope, requireBatch()] as const,
    request: { params },
    responses: { 200: answered, ...problems(...refused, "not_found", "wrong_state", "quota_exceeded", "conflict") },
  });

const start = command("start", "startBatch", {
  summary: "Draw it",
  description:
    "Sets a render aside for every row that can be drawn, all or none; each is counted when its picture is drawn. Starting what runs changes nothing.",
});
const pause = command("pause", "pauseBatch", { summary: "Let it rest; what is being drawn ends" });
const resume = command("resume", "resumeBatch", { summary: "Go on" });
const cancel = command("cancel", "cancelBatch", {
  summary: "End it",
  description: "What is drawn stays, the rest is not charged. Cancelling twice changes nothing.",
});
const retry = command("retry", "retryBatch", {
  summary: "Try the failed rows again",
  description: "Rows that are wrong in themselves stay as they are: correct the file and send it anew.",
});

const rerun = createRoute({
  ...about,
  method: "post",
  path: "/v1/batches/{id}/rerun",
  operationId: "rerunBatch",
  summary: "The same file, drawn otherwise",
  description: "Makes a batch of its own with these options over the old ones, looked at and ready to be started.",
  middleware: [scope, jsonBody(), requireBatch()] as const,
  request: { params, body: { required: true, content: { "application/json": { schema: BatchChange } } } },
  responses: {
    201: json("The new batch.", BatchAnswer),
    ...problems(...refused, "not_found", "wrong_state", "invalid_json", "invalid_request"),
  },
});

export const batchRunRoutes = newRouter()
  .openapi(start, async (c) =>
    c.json(await answerBatch(c, await startBatch(c.var.deps, actorOf(c.var.caller), c.var.batch)), 200),
  )
  .openapi(pause, async (c) => c.json(await answerBatch(c, await pauseBatch(c.var.deps, c.var.caller, c.var.batch)), 200))
  .openapi(resume, async (c) => c.json(await answerBatch(c, await resumeBatch(c.var.deps, c.var.caller, c.var.batch)), 200))
  .openapi(cancel, async (c) => c.json(await answerBatch(c, await cancelBatch(c.var.deps, c.var.caller, c.var.batch)), 200))
  .openapi(retry, async (c) => c.json(await answerBatch(c, await retryBatch(c.var.deps, c.var.caller, c.var.batch)), 200))
  .openapi(rerun, async (c) => {
    const { deps, caller, attempt, batch } = c.var;
    const fresh = await rerunBatch(deps, { caller, attempt, of: batch, changes: c.req.valid("json") });
    const answer = await answerBatch(c, fresh);
    c.header("Location", answer.urls.self);
    return c.json(answer, 201);
  });
