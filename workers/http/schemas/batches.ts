import { z } from "@hono/zod-openapi";
import { batchFields, sourceTypes } from "../../../src/batches/index.ts";
import { CreateQuery } from "./create-request.ts";

const { spec, format, scale, size, ...plain } = batchFields;
const bare = {
  ...plain,
  size,
  spec: z
    .record(z.string(), z.unknown())
    .optional()
    .openapi({
      description: spec.description ?? "",
      example: {
        title: "{{city}}",
        blocks: [{ type: "stat-row", items: [{ label: "People", figure: { value: "{{people}}" } }] }],
      },
    }),
  format: format.removeDefault().optional(),
  scale: scale.removeDefault().optional(),
};

const file = z.string().min(1).max(200).openapi({ example: "cities.csv", description: "The file's name" });

/** In the query, for bodies that are the file itself. */
export const BatchQuery = z.strictObject({
  ...plain,
  size: CreateQuery.shape.size,
  format: format.removeDefault().optional(),
  scale: scale.removeDefault().optional(),
  file: file.optional(),
});

/** A file that comes in parts. */
export const UploadRequest = z
  .strictObject({
    ...bare,
    file,
    type: z.enum(sourceTypes).optional().openapi({ description: "By the file's name otherwise" }),
  })
  .openapi("BatchUpload");

/** A file that we fetch. */
export const FetchRequest = z
  .strictObject({
    ...bare,
    url: z.string().max(2_048).openapi({
      example: "https://data.example.com/cities.csv",
      description: "Of the file, by https; looked up again each time that it is asked, and never in a private network",
    }),
    type: z.enum(sourceTypes).optional().openapi({ description: "By its server's word otherwise" }),
  })
  .openapi("BatchOfUrl");

export const BatchChange = z.strictObject(bare).openapi("BatchChange");

const count = z.int().min(0);
const when = z.iso.datetime().nullable();
const Issue = z.object({ path: z.string(), message: z.string() });

const Column = z.object({
  name: z.string(),
  kind: z.enum(["number", "text", "mixed", "empty"]),
  filled: count,
  symbol: z.string(),
  samples: z.array(z.string()),
});

const Preflight = z
  .object({
    rows: count,
    pictures: count,
    kept: count.openapi({ description: "Of these, the ones that are drawn already: nothing changed in their rows" }),
    look: z.object({ theme: z.string(), template: z.string().optional() }).nullable().openapi({
      description: "Taken for all pictures where options and spec name none: what suits the longest row",
    }),
    columns: z.array(Column),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    placeholders: z.array(z.object({ column: z.string(), places: z.array(z.string()) })),
    spec: z.record(z.string(), z.unknown()).nullable(),
    error_rows: count,
    errors: z
      .array(z.object({ row: count, column: z.string(), message: z.string() }))
      .openapi({ description: "The first hundred" }),
    warnings: z.array(z.string()),
    previews: z.array(z.object({ number: count, row: count, title: z.string(), url: z.string() })),
  })
  .openapi("BatchPreflight");

const Quota = z
  .object({
    renders: count.openapi({ description: "What starting it sets aside; each row is counted when it is drawn" }),
    used: count,
    included: count.nullable(),
    limit: count.nullable(),
    overage: count.openapi({ description: "Of these renders, those beyond what the plan includes" }),
    price: z
      .object({ minor: z.int(), currency: z.string(), text: z.string(), tax: z.enum(["inclusive", "exclusive"]) })
      .nullable()
      .openapi({ description: "Of the renders beyond the plan; null where there are none, or none is charged" }),
    fits: z.boolean(),
  })
  .openapi("BatchQuota");

export const BatchAnswer = z
  .object({
    id: z.string().openapi({ example: "bat_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    name: z.string(),
    state: z.enum(["uploading", "ready", "refused", "running", "paused", "completed", "cancelled", "failed", "expired"]),
    file: z.object({
      name: z.string(),
      type: z.enum(sourceTypes),
      bytes: count.nullable(),
      encoding: z.string(),
      url: z.string().nullable(),
    }),
    schedule: z.string().nullable().openapi({ description: "What made it, where nobody did by hand" }),
    upload: z.object({ part_bytes: count, parts: z.array(count), url: z.string() }).optional(),
    options: z.record(z.string(), z.unknown()),
    preflight: Preflight.nullable(),
    quota: Quota.nullable(),
    problem: z.object({ code: z.string(), message: z.string(), issues: z.array(Issue) }).nullable(),
    counts: z.object({ total: count, drawn: count, failed: count, cancelled: count, pending: count }),
    rate: z.object({ per_minute: z.number().nullable(), seconds_left: count.nullable() }),
    urls: z.object({
      self: z.string(),
      events: z.string(),
      items: z.string(),
      results: z.string(),
      errors: z.string(),
      zip: z.string(),
    }),
    links: z.object({ zip: z.string(), results: z.string(), expires_at: z.iso.datetime() }).nullable(),
    ...{ created_at: z.iso.datetime(), started_at: when, ended_at: when },
    expires_at: when.openapi({ description: "When its file and rows are removed. Pictures stay" }),
  })
  .openapi("Batch");

export const BatchSummary = z
  .object({
    ...{ id: z.string(), name: z.string(), state: BatchAnswer.shape.state },
    ...{ counts: BatchAnswer.shape.counts, created_at: z.iso.datetime(), ended_at: when },
  })
  .openapi("BatchSummary");

export const ItemAnswer = z
  .object({
    ...{ position: count, row: count, name: z.string(), state: z.enum(["pending", "drawn", "failed", "cancelled"]) },
    infographic: z.string().nullable(),
    url: z.string().nullable().openapi({ description: "Signed: whoever has it sees the picture, for a week" }),
    ...{ code: z.string().nullable(), column: z.string().nullable(), message: z.string().nullable() },
  })
  .openapi("BatchItem");
