import { createRoute, z } from "@hono/zod-openapi";
import { inputsFor, standingOf } from "../../../src/flows/releases/judge-closings.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { findRelease, forecastGates, judgeRelease, ReleaseNotFound } from "../../../src/releases/index.ts";
import type { Closing } from "../../../src/revenue/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered, jsonRequest, Kept, kept } from "../schemas/operator-route.ts";

const months = z
  .number()
  .nullable()
  .openapi({ description: "From the last month on; null where it leads nowhere in ten years" });

const forecast = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/releases/forecast",
  operationId: "forecastReleases",
  summary: "When each gate would open at the present trajectory",
  description: "At the median growth of the last six months, and between their quartiles.",
  middleware: [requireOperator()] as const,
  responses: answered(
    "Each release.",
    z.object({
      revenues: z.array(z.object({ month: z.string(), mrr: z.number() })),
      gates: z.array(z.object({ release: z.string(), threshold: z.number(), expected: months, early: months, late: months })),
    }),
  ),
});

const share = z
  .strictObject({ part: z.int().min(0), whole: z.int().min(0) })
  .refine(({ part, whole }) => part <= whole, { message: "is more than the whole" });
const WhatIfBody = z
  .strictObject({
    release: z.string(),
    mrr: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER / 1_000)
      .optional(),
    previousMrr: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER / 1_000)
      .optional(),
    churn: share.optional(),
    satisfaction: share.optional(),
    openCriticalBugs: z.int().min(0).optional(),
    hasCapacity: z.boolean().optional(),
    favourableMarket: z.boolean().optional(),
    predecessorReleased: z.boolean().optional(),
    final: z.boolean().optional(),
  })
  .openapi("ReleaseWhatIfRequest", { example: { release: "1.1", mrr: 60_000_000, satisfaction: { part: 90, whole: 100 } } });

const whatIf = createRoute({
  ...aboutOperators,
  method: "post",
  path: "/admin/v1/releases/what-if",
  operationId: "whatIfRelease",
  summary: "What the verdict would be",
  description: "The latest month with what is given in the place of its own; nothing is recorded.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: jsonRequest(WhatIfBody),
  responses: answered("The verdict and all it would rest on.", z.object({ inputs: Kept, verdict: Kept })),
});

export const releaseForecastRoutes = newRouter()
  .openapi(forecast, async (c) => {
    const revenues = latestOfEach(await c.var.deps.releases.closings.all());
    const gates = forecastGates(revenues.map(({ mrr }) => mrr));
    return c.json({ revenues, gates }, 200);
  })
  .openapi(whatIf, async (c) => {
    const { release: id, ...changes } = c.req.valid("json");
    const release = findRelease(id);
    if (!release) throw new ReleaseNotFound(id);
    const { releases } = c.var.deps;
    const closing = (await releases.closings.all()).at(-1);
    if (!closing) throw new AppError("not_found", "No month has been closed yet.");
    const standing = await standingOf(releases, closing, releases.clock.now());
    const inputs = { ...inputsFor(standing, release), ...defined(changes) };
    return c.json({ inputs: kept(inputs), verdict: kept(judgeRelease(inputs)) }, 200);
  });

const latestOfEach = (closings: readonly Closing[]): { month: string; mrr: number }[] =>
  [...new Map(closings.map(({ month, figures }) => [month, figures.end]))].map(([month, mrr]) => ({ month, mrr }));

const defined = <Given extends object>(given: Given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]?: Exclude<Given[Name], undefined>;
  };
