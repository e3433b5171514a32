import { z } from "@hono/zod-openapi";
import {
  definitions,
  isRevenueMonth,
  type MonthMetrics,
  movementKinds,
  type RevenueMonth,
} from "../../../src/revenue/index.ts";
import { RatioAnswer } from "./operator-route.ts";

export const MonthName = z
  .string()
  .refine((text): text is RevenueMonth => isRevenueMonth(text), "is no month such as 2026-11")
  .openapi({ example: "2026-11", description: "A calendar month in Asia/Kolkata" });

/** When something was known. */
export const KnownAt = z.iso.datetime().refine((text) => Date.parse(text) >= 0, "is before 1970");

const paise = z.number().openapi({ description: "In paise" });
const each = <Name extends string>(names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, paise])) as Record<Name, typeof paise>);

const FiguresAnswer = z.object({
  start: paise,
  end: paise,
  committed: paise.openapi({ description: "Without what is to end by itself" }),
  trial: paise.openapi({ description: "What those on trial would bring" }),
  sums: each(movementKinds),
  customers: z.object({ atStart: z.int(), lost: z.int(), atEnd: z.int() }),
  subscriptions: z.int(),
  byDefinition: each(definitions),
  cohorts: z.record(z.string(), z.object({ customers: z.int(), mrr: paise })),
});

const ratios = [
  "customerChurn",
  "grossRevenueChurn",
  "netRevenueChurn",
  "grossRetention",
  "netRetention",
  "arpa",
  "lifetimeValue",
  "quickRatio",
] as const satisfies readonly (keyof MonthMetrics)[];

export const MetricsAnswer = z.object({
  mrr: paise,
  arr: paise,
  ...(Object.fromEntries(ratios.map((name) => [name, RatioAnswer])) as Record<(typeof ratios)[number], typeof RatioAnswer>),
});

export const ClosingAnswer = z
  .object({
    id: z.string(),
    month: z.string(),
    kind: z.enum(["provisional", "final", "restatement"]),
    known_at: z.iso.datetime(),
    closed_at: z.iso.datetime(),
    figures: FiguresAnswer,
    metrics: MetricsAnswer,
  })
  .openapi("RevenueClosing");

export const KnownFigures = z.object({ known_at: z.iso.datetime(), figures: FiguresAnswer, metrics: MetricsAnswer });
