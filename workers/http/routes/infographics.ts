import { createRoute, z } from "@hono/zod-openapi";
import { createInfographic } from "../../../src/flows/create-infographic.ts";
import { readInfographic } from "../../../src/flows/read-infographic.ts";
import { readPicture } from "../../../src/flows/read-picture.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { negotiate } from "../negotiate.ts";
import { presentInfographic } from "../present-infographic.ts";
import { readCreateRequest } from "../read-create-request.ts";
import { newRouter } from "../router.ts";
import { CreatedInfographic, StoredInfographic } from "../schemas/answers.ts";
import { CreateQuery, CreateRequest } from "../schemas/create-request.ts";
import { csvExample, promptExample, specExample, tableExample, textExample } from "../schemas/examples.ts";
import { problems } from "../schemas/problems.ts";
import { pictureResponse, typeHeaders } from "../serve-picture.ts";

const text = z.string();
const picture = z.string().openapi({ format: "binary" });

const create = createRoute({
  method: "post",
  path: "/v1/infographics",
  operationId: "createInfographic",
  tags: ["Infographics"],
  summary: "Make an infographic",
  description: [
    "Turns a prompt, a text, a table or a whole spec into an infographic, and draws it.",
    "Send JSON with exactly one of `prompt`, `text`, `table` and `spec`, or the CSV, TSV, Markdown or plain text itself with the options in the query string.",
    "Answers with the infographic as JSON or, by `Accept`, with the picture itself; `Location` and `X-Infographic-Id` name the infographic either way.",
    "Whatever is refused leaves nothing stored.",
  ].join("\n\n"),
  request: {
    query: CreateQuery,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: CreateRequest,
          examples: { prompt: promptExample, text: textExample, table: tableExample, spec: specExample },
        },
        "text/csv": { schema: text, example: csvExample },
        "text/tab-separated-values": { schema: text, example: csvExample.replaceAll(",", "\t") },
        "text/markdown": { schema: text, example: textExample.value.text },
        "text/plain": { schema: text, example: textExample.value.text },
      },
    },
  },
  responses: {
    201: {
      description: "The infographic is drawn and kept.",
      headers: {
        Location: { description: "Address of the infographic", schema: { type: "string" } },
        "X-Infographic-Id": { description: "Its id", schema: { type: "string" } },
      },
      content: {
        "application/json": { schema: CreatedInfographic },
        "image/png": { schema: picture },
        "image/svg+xml": { schema: picture },
      },
    },
    ...problems(
      "unauthenticated",
      "missing_scope",
      "quota_exceeded",
      "invalid_json",
      "not_acceptable",
      "too_large",
      "unsupported_media_type",
      "empty_input",
      "invalid_request",
      "invalid_spec",
      "invalid_table",
      "limit_exceeded",
      "unsupported_characters",
      "canvas_too_large",
    ),
  },
});

const read = createRoute({
  method: "get",
  path: "/v1/infographics/{id}",
  operationId: "readInfographic",
  tags: ["Infographics"],
  middleware: [requireScope("infographics:read")] as const,
  summary: "An infographic: its spec, its warnings and where its pictures are",
  request: { params: z.object({ id: z.string().openapi({ example: "inf_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) }) },
  responses: {
    200: { description: "The infographic.", content: { "application/json": { schema: StoredInfographic } } },
    ...problems("unauthenticated", "missing_scope", "not_found", "not_acceptable"),
  },
});

export const infographicRoutes = newRouter().openapi(read, async (c) => {
  negotiate(c, ["application/json"]);
  const { deps } = c.var;
  const infographic = await readInfographic(deps, c.var.caller, c.req.valid("param").id);
  c.header("Cache-Control", "no-cache");
  return c.json(await presentInfographic(infographic, { ...deps, url: c.req.url }), 200);
});

// The router's own JSON validator reads bodies of any length and doesn't say where they break: the body is read here.
infographicRoutes.openAPIRegistry.registerPath(create);

infographicRoutes.post("/v1/infographics", requireScope("infographics:write"), async (c) => {
  const { deps } = c.var;
  const representation = negotiate(c, ["application/json", "image/png", "image/svg+xml"]);
  const command = await readCreateRequest(c.req.raw, c.req.query());

  const { infographic, choices, drawn } = await createInfographic(deps, {
    ...command,
    caller: c.var.caller,
    attempt: c.var.attempt,
  });
  const presented = await presentInfographic(infographic, { ...deps, url: c.req.url });
  c.header("Location", presented.urls.self);
  c.header("X-Infographic-Id", infographic.id);
  c.header("Cache-Control", "no-store");

  if (representation === "application/json") {
    const design = { ...presented.design, blocks: choices };
    return c.json({ ...presented, design, timings: deps.stopwatch.timings }, 201);
  }
  const format = representation === "image/png" ? ({ type: "png", scale: 1 } as const) : ({ type: "svg" } as const);
  const { body } = await readPicture(deps, { infographic, format, drawn });
  return c.newResponse(pictureResponse(body, {}).body, 201, typeHeaders[format.type]);
});
