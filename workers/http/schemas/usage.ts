import { z } from "@hono/zod-openapi";
import { usageGroups } from "../../../src/usage/index.ts";

const day = z.iso.date().openapi({ example: "2026-11-01" });
const renders = z.int().openapi({ description: "Pictures that were drawn for a live key or a signed-in person" });

export const UsageQuery = z.strictObject({
  from: day.optional().openapi({ description: "The first day, in Asia/Kolkata. By default the first of this month" }),
  to: day.optional().openapi({ description: "The first day that doesn't count. By default the first of next month" }),
  group_by: z.enum(usageGroups).default("day"),
  format: z.enum(["json", "csv"]).optional().openapi({ description: "Stands over `Accept`" }),
});

export const UsageAnswer = z
  .object({
    from: day,
    to: day,
    time_zone: z.literal("Asia/Kolkata"),
    group_by: z.enum(usageGroups),
    renders,
    groups: z.array(
      z.object({
        group: z.string().nullable().openapi({ example: "2026-11-24", description: "Null: without a key, template or model" }),
        renders: z.int(),
      }),
    ),
    current_period: z.object({
      period: z.string().openapi({ example: "2026-11" }),
      renders,
      reserved: z.int().openapi({ description: "Pictures that are being drawn" }),
      included: z.int().nullable().openapi({ description: "Null: the plan has no end" }),
      limit: z.int().nullable().openapi({ description: "Beyond `included` up to here it is overage; beyond it is refused" }),
    }),
  })
  .openapi("Usage");

export const ForecastAnswer = z
  .object({
    period: z.string().openapi({ example: "2026-11" }),
    time_zone: z.literal("Asia/Kolkata"),
    renders: renders.openapi({ description: "So far" }),
    projection: z
      .object({ low: z.int(), likely: z.int(), high: z.int() })
      .nullable()
      .openapi({ description: "By the end of the month, at the rate so far; `low` to `high` is an 80 % band" }),
    reason: z.enum(["too_early", "too_few_renders"]).nullable().openapi({
      description: "Why there is no projection: it takes three whole days and ten renders",
    }),
    included: z.int().nullable(),
    included_used_up_on: day.nullable().openapi({ description: "If it goes on like this; null: not this month, or already" }),
  })
  .openapi("UsageForecast");
