import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { forecastUsage, periodOf, quotaOf, reportUsage, timeZone, usageCsv } from "../../../src/usage/index.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { negotiate } from "../negotiate.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { ForecastAnswer, UsageAnswer, UsageQuery } from "../schemas/usage.ts";

const refusals = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed", "not_acceptable"] as const;
const security = [{ apiKey: [] }, { session: [] }];

const report = createRoute({
  method: "get",
  path: "/v1/usage",
  operationId: "readUsage",
  tags: ["Usage"],
  security,
  summary: "Renders by day, API key, template or AI model",
  description:
    "Days and months are those of Asia/Kolkata. With `Accept: text/csv` or `format=csv` it is a file for a spreadsheet, in which a cell that would run as a formula has an apostrophe in front. Test keys are never counted. The file comes with the feature `usage-reports`.",
  middleware: [requireScope("usage:read")] as const,
  request: { query: UsageQuery },
  responses: {
    200: {
      description: "What was used.",
      content: { "application/json": { schema: UsageAnswer }, "text/csv": { schema: z.string() } },
    },
    ...problems(...refusals, "invalid_request", "feature_not_released"),
  },
});

const readForecast = createRoute({
  method: "get",
  path: "/v1/usage/forecast",
  operationId: "forecastUsage",
  tags: ["Usage"],
  security,
  summary: "How many renders the month will have at its end",
  middleware: [requireScope("usage:read")] as const,
  responses: {
    200: { description: "The forecast.", content: { "application/json": { schema: ForecastAnswer } } },
    ...problems(...refusals),
  },
});

export const usageRoutes = newRouter()
  .openapi(report, async (c) => {
    const { caller, deps } = c.var;
    const { from, to, group_by: groupBy, format } = c.req.valid("query");
    const type = format ? typeOf[format] : negotiate(c, Object.values(typeOf));

    if (type === "text/csv") await deps.releases.flags.require("usage-reports", caller);
    const usage = await reportUsage(deps.usage, caller.orgId, { from, to, groupBy });
    noStore(c);
    if (type === "text/csv") {
      c.header("Content-Disposition", `attachment; filename="usage-${usage.from}-${usage.to}-by-${groupBy}.csv"`);
      return c.body(usageCsv(usage), 200, { "Content-Type": "text/csv; charset=utf-8" });
    }
    const period = periodOf(deps.usage.clock.now());
    const { committed, reserved } = await deps.usage.ledger.totals(caller.orgId, period);
    const current = { period, renders: committed, reserved, ...quotaOf(caller.plan) };
    const { renders, groups } = usage;
    return c.json(
      { from: usage.from, to: usage.to, time_zone: timeZone, group_by: groupBy, renders, groups, current_period: current },
      200,
    );
  })
  .openapi(readForecast, async (c) => {
    const { caller, deps } = c.var;
    negotiate(c, ["application/json"]);
    const { included } = quotaOf(caller.plan);
    const { includedUsedUpOn, ...forecast } = await forecastUsage(deps.usage, caller.orgId, included);
    noStore(c);
    return c.json({ ...forecast, time_zone: timeZone, included, included_used_up_on: includedUsedUpOn }, 200);
  });

const typeOf = { json: "application/json", csv: "text/csv" } as const;

const noStore = (c: Context): void => c.header("Cache-Control", "no-store");
