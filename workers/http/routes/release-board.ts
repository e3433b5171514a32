import { createRoute, z } from "@hono/zod-openapi";
import { formulaVersion, milestones, paybacks, reviewsOf, releases as roadmap } from "../../../src/releases/index.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { iso } from "../present-revenue.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered, Kept, kept } from "../schemas/operator-route.ts";
import { MonthName } from "../schemas/revenue.ts";

const VerdictAnswer = Kept.openapi("ReleaseVerdict", {
  description: "Release, inputs, formula version, verdict with every reason, and the hash that chains it to the one before.",
});

const board = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/releases",
  operationId: "listReleases",
  summary: "The roadmap, and how each release stands",
  middleware: [requireOperator()] as const,
  responses: answered(
    "In the order in which they follow each other.",
    z.object({
      milestones: z.array(z.object({ id: z.string(), threshold: z.number() })),
      releases: z.array(Kept.openapi({ description: "With its plan and latest verdict; null where there is none yet" })),
      paybacks: z.array(Kept.openapi({ description: "For each milestone. `unstated` names the releases without a plan" })),
    }),
  ),
});

const verdicts = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/releases/verdicts",
  operationId: "exportReleaseVerdicts",
  summary: "Every verdict, for recomputing",
  description: "`npm run releases:verify -- export.json` recomputes them without the database.",
  middleware: [requireOperator()] as const,
  responses: answered("The whole chain.", z.object({ formula_version: z.int(), records: z.array(VerdictAnswer) })),
});

const review = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/releases/reviews/{month}",
  operationId: "readReleaseReview",
  summary: "The review of a month: revenue, milestones, trajectory, decisions",
  middleware: [requireOperator()] as const,
  request: { params: z.object({ month: MonthName }) },
  responses: answered("One for each closing of the month.", z.object({ reviews: z.array(Kept) })),
});

export const releaseBoardRoutes = newRouter()
  .openapi(board, async (c) => {
    const { verdicts, plans } = c.var.deps.releases;
    const [latest, planned] = await Promise.all([verdicts.latest(), plans.latest()]);
    const standing = roadmap.map((release) => {
      const plan = planned.find((each) => each.release === release.id);
      return kept({
        ...release,
        plan: plan ? { ...plan, at: iso(plan.at) } : null,
        latest: latest.find((record) => record.release === release.id) ?? null,
      });
    });
    return c.json({ milestones: [...milestones], releases: standing, paybacks: paybacks(planned).map(kept) }, 200);
  })
  .openapi(verdicts, async (c) =>
    c.json({ formula_version: formulaVersion, records: (await c.var.deps.releases.verdicts.all()).map(kept) }, 200),
  )
  .openapi(review, async (c) =>
    c.json({ reviews: reviewsOf(await c.var.deps.releases.verdicts.ofMonth(c.req.valid("param").month)).map(kept) }, 200),
  );
