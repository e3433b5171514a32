import { createRoute, z } from "@hono/zod-openapi";
import { type Batch, WrongState } from "../../../src/batches/index.ts";
import { preflightBatch } from "../../../src/flows/batches/preflight-batch.ts";
import { fetchBatch, openUpload, receiveBatch } from "../../../src/flows/batches/receive-batch.ts";
import { completeUpload, keepPart, partBytes } from "../../../src/flows/batches/upload-parts.ts";
import type { BatchId } from "../../../src/kernel/ids.ts";
import { answerBatch } from "../answer-batch.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireBatch } from "../middleware/require-batch.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentSummary } from "../present-batch.ts";
import { type BatchCommand, optionsOf, readBatchRequest } from "../read-batch-request.ts";
import { newRouter } from "../router.ts";
import { BatchAnswer, BatchChange, BatchQuery, BatchSummary, FetchRequest, UploadRequest } from "../schemas/batches.ts";
import { problems } from "../schemas/problems.ts";
import { readBytes } from "../validation/read-body.ts";

export const about = { tags: ["Batches"], security: [{ apiKey: [] }, { session: [] }] };
export const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
export const params = z.object({ id: z.string().max(64).openapi({ example: "bat_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { "application/json": { schema } } }) as const;
const scope = requireScope("batches:*");
const number = z.coerce.number().int().min(1).max(100).openapi({ example: 1 });

const fileBody = { schema: z.string(), example: "city,people\nPune,7400000\nIndore,3300000\n" };
const create = createRoute({
  ...about,
  method: "post",
  path: "/v1/batches",
  operationId: "createBatch",
  summary: "A table of which each row becomes a picture",
  description: [
    "Send the file itself (CSV, TSV, XLSX or JSON Lines, to 50 MB and 10,000 rows by plan) with the options in the query, or a form with `file` and `options` (JSON), or JSON that announces a file in parts or names the `url` of one.",
    "The answer is the preflight: what was found, errors by row and column, the renders needed, and up to three previews. Nothing is charged before `POST /v1/batches/{id}/start`.",
    "`spec` has `{{column}}` in its texts and in the place of numbers. Without it and without `group_by`, a spec is made of the columns.",
  ].join("\n\n"),
  request: {
    query: BatchQuery,
    body: {
      required: true,
      content: {
        "application/json": { schema: z.union([UploadRequest, FetchRequest]) },
        "text/csv": fileBody,
        "text/tab-separated-values": fileBody,
        "application/x-ndjson": fileBody,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
          schema: z.string().openapi({ format: "binary" }),
        },
        "multipart/form-data": {
          schema: z.object({ file: z.string().openapi({ format: "binary" }), options: z.string().optional() }),
        },
      },
    },
  },
  responses: {
    201: json("The batch: `ready`, `refused` with the reason, or `uploading`.", BatchAnswer),
    ...problems(
      ...refused,
      "too_large",
      "unsupported_media_type",
      "invalid_request",
      "limit_exceeded",
      "empty_input",
      "source_unavailable",
      "host_not_resolved",
    ),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/batches",
  operationId: "listBatches",
  summary: "Batches, the newest first",
  middleware: [scope] as const,
  request: {
    query: z.object({
      state: BatchAnswer.shape.state.optional(),
      after: z.string().max(64).optional().openapi({ description: "The `next` of the page before" }),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: {
    200: json("They.", z.object({ batches: z.array(BatchSummary), next: z.string().optional() })),
    ...problems(...refused, "invalid_request"),
  },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/batches/{id}",
  operationId: "readBatch",
  summary: "How a batch stands: counts, rate and what is left",
  middleware: [scope, requireBatch()] as const,
  request: { params },
  responses: { 200: json("The batch.", BatchAnswer), ...problems(...refused, "not_found") },
});

const change = createRoute({
  ...about,
  method: "patch",
  path: "/v1/batches/{id}",
  operationId: "changeBatch",
  summary: "Change how the pictures are to look, and look at the file again",
  description: "Possible until it is started.",
  middleware: [scope, jsonBody(), requireBatch()] as const,
  request: { params, body: { required: true, content: { "application/json": { schema: BatchChange } } } },
  responses: {
    200: json("The batch, looked at anew.", BatchAnswer),
    ...problems(...refused, "not_found", "wrong_state", "invalid_json", "invalid_request", "limit_exceeded"),
  },
});

const put = createRoute({
  ...about,
  method: "put",
  path: "/v1/batches/{id}/parts/{number}",
  operationId: "uploadBatchPart",
  summary: "A part of a file",
  description: `Every part but the last has ${partBytes} bytes. Sending one again replaces it, so that an upload can go on where it broke off.`,
  responses: {
    204: { description: "It is kept." },
    ...problems(...refused, "not_found", "wrong_state", "too_large", "invalid_request"),
  },
});

const complete = createRoute({
  ...about,
  method: "post",
  path: "/v1/batches/{id}/complete",
  operationId: "completeBatchUpload",
  summary: "Put the parts together, and look at the file",
  middleware: [scope, requireBatch()] as const,
  request: { params },
  responses: {
    200: json("The batch, looked at.", BatchAnswer),
    ...problems(...refused, "not_found", "wrong_state", "invalid_request"),
  },
});

export const batchRoutes = newRouter()
  .openapi(list, async (c) => {
    const { state, after, limit } = c.req.valid("query");
    const page = { states: state ? [state] : [], after: after as BatchId | undefined, limit };
    const found = await c.var.deps.batch.batches.list(c.var.caller, page);
    const batches = found.map(presentSummary);
    const last = batches.length === limit ? batches.at(-1) : undefined;
    return c.json({ batches, ...(last && { next: last.id }) }, 200);
  })
  .openapi(read, async (c) => c.json(await answerBatch(c, c.var.batch), 200))
  .openapi(change, async (c) => {
    const { batch, deps } = c.var;
    if (batch.state !== "ready" && batch.state !== "refused")
      throw new WrongState("changed", batch.state, ["ready", "refused"]);
    const options = optionsOf({ ...batch.options, ...c.req.valid("json") });
    const named = { ...batch, options, name: options.name ?? batch.name };
    await deps.batch.batches.change(batch.id, ["ready", "refused"], { options, name: named.name });
    return c.json(await answerBatch(c, await preflightBatch(deps, named)), 200);
  })
  .openapi(complete, async (c) => c.json(await answerBatch(c, await completeUpload(c.var.deps, c.var.batch)), 200));

// The router's validators read bodies as a whole: these are read here, as streams.
batchRoutes.openAPIRegistry.registerPath(create);
batchRoutes.openAPIRegistry.registerPath({
  ...put,
  request: {
    params: params.extend({ number }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }), example: "part" } },
    },
  },
});

batchRoutes.post("/v1/batches", scope, async (c) => {
  const { caller, attempt, deps } = c.var;
  const command = await readBatchRequest(c.req.raw, { query: c.req.query(), plan: caller.plan });
  const batch = await makeBatch(deps, { caller, attempt }, command);
  const answer = await answerBatch(c, batch);
  c.header("Location", answer.urls.self);
  return c.json(answer, 201);
});

type Attempted = Pick<Parameters<typeof receiveBatch>[1], "caller" | "attempt">;

function makeBatch(deps: Parameters<typeof fetchBatch>[0], attempted: Attempted, command: BatchCommand): Promise<Batch> {
  if (command.kind === "url") return fetchBatch(deps, { ...attempted, ...command });
  return command.kind === "upload"
    ? openUpload(deps, { ...attempted, ...command })
    : receiveBatch(deps, { ...attempted, ...command });
}

batchRoutes.put("/v1/batches/:id/parts/:number", scope, requireBatch(), async (c) => {
  const { caller, batch, deps } = c.var;
  const parsed = number.safeParse(c.req.param("number"));
  if (!parsed.success) throw new WrongState(`given a part ${c.req.param("number")}`, "uploading", ["given parts 1 to 100"]);
  await keepPart(deps, { caller, batch, number: parsed.data, bytes: await readBytes(c.req.raw, partBytes) });
  return c.body(null, 204);
});
