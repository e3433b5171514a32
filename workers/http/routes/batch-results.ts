import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Batch } from "../../../src/batches/index.ts";
import {
  errorLines,
  linking,
  packPictures,
  requireDrawn,
  requireKept,
  resultLines,
  streamOf,
} from "../../../src/flows/batches/pack-pictures.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { isBatchId } from "../../../src/kernel/ids.ts";
import { attachment } from "../content-disposition.ts";
import { platformWall } from "../middleware/ip-wall.ts";
import { requireBatch } from "../middleware/require-batch.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentItem } from "../present-batch.ts";
import { type AppEnv, newRouter } from "../router.ts";
import { ItemAnswer } from "../schemas/batches.ts";
import { problems } from "../schemas/problems.ts";
import { about, json, params, refused } from "./batches.ts";

const scope = requireScope("batches:*");
const binary = z.string().openapi({ format: "binary" });

const items = createRoute({
  ...about,
  method: "get",
  path: "/v1/batches/{id}/items",
  operationId: "listBatchItems",
  summary: "What became of each row",
  middleware: [scope, requireBatch()] as const,
  request: {
    params,
    query: z.object({
      state: ItemAnswer.shape.state.optional(),
      after: z.coerce.number().int().min(0).default(0).openapi({ description: "A position: those behind it" }),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  responses: {
    200: json("A page of them.", z.object({ items: z.array(ItemAnswer), next: z.int().optional() })),
    ...problems(...refused, "not_found", "invalid_request"),
  },
});

const preview = createRoute({
  ...about,
  method: "get",
  path: "/v1/batches/{id}/previews/{number}",
  operationId: "readBatchPreview",
  summary: "A picture of the preflight, marked as a preview",
  middleware: [scope, requireBatch()] as const,
  request: { params: params.extend({ number: z.coerce.number().int().min(1).max(3).openapi({ example: 1 }) }) },
  responses: {
    200: { description: "The picture.", content: { "image/svg+xml": { schema: z.string() } } },
    ...problems(...refused, "not_found"),
  },
});

const events = createRoute({
  ...about,
  method: "get",
  path: "/v1/batches/{id}/events",
  operationId: "followBatch",
  summary: "What happens in a batch, as server-sent events",
  description:
    "`progress` has the counts, at most four times a second; `item` what became of a row. `Last-Event-ID` brings what was missed. The stream ends with the batch.",
  middleware: [scope, requireBatch()] as const,
  request: { params, headers: z.object({ "last-event-id": z.string().optional() }) },
  responses: {
    200: { description: "The events.", content: { "text/event-stream": { schema: z.string() } } },
    ...problems(...refused, "not_found"),
  },
});

const file = (name: string, operationId: string, words: { summary: string; type: string; description?: string }) => {
  const { type, ...rest } = words;
  return createRoute({
    ...about,
    ...rest,
    method: "get",
    path: `/v1/batches/{id}/${name}`,
    operationId,
    middleware: [scope, requireBatch()] as const,
    request: { params },
    responses: {
      200: { description: "The file.", content: { [type]: { schema: binary } } },
      ...problems(...refused, "not_found", "wrong_state"),
    },
  });
};

const formulas = "A cell that a spreadsheet would run as a formula has an apostrophe in front.";
const files = {
  "results.csv": file("results.csv", "readBatchResults", {
    summary: "Each row, its picture and its cells",
    type: "text/csv",
    description: formulas,
  }),
  "errors.csv": file("errors.csv", "readBatchErrors", {
    summary: "Each failed row: column and reason",
    type: "text/csv",
    description: formulas,
  }),
  "pictures.zip": file("pictures.zip", "readBatchPictures", {
    summary: "All pictures that are drawn, with results.csv and errors.csv",
    type: "application/zip",
  }),
};
type FileName = keyof typeof files;
const fileNames = Object.keys(files) as FileName[];

const linked = createRoute({
  method: "get",
  path: "/v1/batch-files/{id}/{file}",
  operationId: "readLinkedBatchFile",
  tags: ["Batches"],
  summary: "A batch's pictures or results, by a signed link",
  description: "Where `links` of a batch lead. Whoever has the link gets the file, without a key or a session, until it ends.",
  request: {
    params: params.extend({ file: z.enum(["pictures.zip", "results.csv"]) }),
    query: z.object({ exp: z.string(), sig: z.string() }),
  },
  responses: {
    200: { description: "The file.", content: { "application/zip": { schema: binary }, "text/csv": { schema: binary } } },
    ...problems("link_invalid", "link_expired", "not_found", "wrong_state"),
  },
});

export const batchResultRoutes = newRouter()
  .openapi(items, async (c) => {
    const { batch, deps } = c.var;
    const { state, after, limit } = c.req.valid("query");
    const states = state ? [state] : (["pending", "drawn", "failed", "cancelled"] as const);
    const found = await deps.batch.items.list(batch.id, { states, after, limit });
    const presented = await Promise.all(found.map((item) => presentItem(item, batch, { links: deps.links, url: c.req.url })));
    const last = found.length === limit ? found.at(-1) : undefined;
    return c.json({ items: presented, ...(last && { next: last.position }) }, 200);
  })
  .openapi(preview, async (c) => {
    const { batch, deps } = c.var;
    const wanted = batch.report?.previews[c.req.valid("param").number - 1];
    const picture = wanted && (await deps.pictures.find(wanted.contentKey, { type: "svg" }));
    if (!picture) throw new AppError("not_found", "There is no such preview of this batch.");
    const headers = {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "private, max-age=3600",
      "Content-Security-Policy": pictureOnly,
    };
    return c.body(picture, 200, headers);
  })
  .openapi(events, async (c) => {
    const after = Number(c.req.header("last-event-id") ?? 0) || 0;
    const { id, state, round, total, drawn, failed, cancelled } = c.var.batch;
    const standing = { state, round, total, drawn, failed, cancelled };
    const stream = await c.var.deps.batch.progress.follow(id, { lastEventId: after, standing });
    return c.newResponse(stream, 200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
  });

for (const name of fileNames) batchResultRoutes.openapi(files[name], (c) => sendFile(c, c.var.batch, name));

batchResultRoutes.openAPIRegistry.registerPath(linked);
batchResultRoutes.use("/v1/batch-files/*", platformWall());
batchResultRoutes.get("/v1/batch-files/:id/:file", async (c) => {
  const { path } = c.req;
  const { links, batch: deps } = c.var.deps;
  await links.verifyLink({ path, exp: c.req.query("exp"), sig: c.req.query("sig") });
  const { id, file: name } = c.req.param();
  const batch = isBatchId(id) ? await deps.batches.read(id) : undefined;
  if (!batch || !fileNames.includes(name as FileName)) throw new AppError("not_found", "The batch of this link is no more.");
  return sendFile(c, batch, name as FileName);
});

/** An SVG is a document: it may show itself and ask for nothing. */
const pictureOnly = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

function sendFile<Env extends AppEnv>(c: Context<Env>, batch: Batch, name: FileName) {
  const { deps } = c.var;
  const linkOf = linking(deps.links, c.req.url);
  const type = name.endsWith(".zip") ? "application/zip" : "text/csv; charset=utf-8";
  requireKept(batch);
  if (name === "pictures.zip") requireDrawn(batch);
  const bodies = {
    "pictures.zip": () => packPictures(deps, batch, linkOf),
    "results.csv": () => streamOf(resultLines(deps, batch, linkOf)),
    "errors.csv": () => streamOf(errorLines(deps, batch)),
  };
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const title = name === "pictures.zip" ? batch.name : `${batch.name} ${name.slice(0, name.lastIndexOf("."))}`;
  return c.newResponse(bodies[name](), 200, {
    ...{ "Content-Type": type, "Content-Disposition": attachment(title, extension), "Cache-Control": "no-store" },
  });
}
