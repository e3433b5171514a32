import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type FeatureFlags, featureFlags } from "../../src/releases/index.ts";
import { verifyVerdicts } from "../../src/releases/verdict-chain.ts";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { answered, type Browser } from "../support/browser.ts";
import { signUpOperator } from "../support/operator.ts";
import { learn, payers, ratings } from "../support/revenue.ts";
import { seedSubscription, tell } from "../support/sandbox-webhooks.ts";
import { addSchedule, makeDue } from "../support/schedules.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

const at = (text: string): number => Date.parse(text);
const runCron = async (time: string) => {
  for (const level of ["info", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
  const controller = createScheduledController({ scheduledTime: at(time), cron: "35 18 * * *" });
  try {
    await scheduled(controller as ScheduledController, env);
  } finally {
    vi.restoreAllMocks();
  }
};

type Verdict = {
  release: string;
  inputs: { closing: string; month: string };
  verdict: { verdict: string; for?: string; path?: string; reasons?: string[] };
};
type Export = { records: Verdict[] };
let operator: Browser;
const far = "2099-01-01T00:00:00Z";

const verdictsOf = async (month: string, release: string) => {
  const { records } = await answered<Export>(await operator.get("/admin/v1/releases/verdicts"));
  return records
    .filter((record) => record.inputs.month === month && record.release === release)
    .map(({ verdict }) => [verdict.verdict, verdict.for ?? verdict.path ?? verdict.reasons?.join()].filter(Boolean).join(" "));
};

beforeAll(async () => {
  operator = await signUpOperator();
}, 120_000);

describe("a year of releases", () => {
  it("is provisional, waits for capacity, and opens once everything holds", async () => {
    await payers("early", 170, at("2026-09-10T00:00:00Z"));
    await ratings(5, 90, at("2026-10-20T00:00:00Z"));
    await ratings(2, 10, at("2026-10-21T00:00:00Z"));
    await runCron("2026-10-31T18:35:00Z");
    expect(await verdictsOf("2026-10", "1.1")).toEqual(["provisional"]);
    await runCron("2026-11-04T18:35:00Z");
    await runCron("2026-11-04T18:35:00Z");
    expect(await verdictsOf("2026-10", "1.1")).toEqual(["provisional", "delay capacity"]);

    const vouch = { kind: "capacity", value: 1, note: "Two teams are free", expires_at: far };
    expect((await operator.post("/admin/v1/releases/inputs", vouch)).status).toBe(204);
    await ratings(5, 90, at("2026-11-20T00:00:00Z"));
    await runCron("2026-12-04T18:35:00Z");
    expect(await verdictsOf("2026-11", "1.1")).toEqual(["trigger stability"]);
    expect(await verdictsOf("2026-11", "1.2")).toEqual(["trigger stability"]);
    expect(await verdictsOf("2026-11", "1.3")).toEqual(["below"]);
  });

  it("tells the review of the month, and what would be if", async () => {
    const { reviews } = await answered<{ reviews: object[] }>(await operator.get("/admin/v1/releases/reviews/2026-11"));
    expect(reviews).toMatchObject([
      { mrr: 50_983_000, growth: { change: 0 }, milestones: [{ isReached: true }, { percent: 50 }, {}, {}] },
    ]);
    const asked = { release: "1.3", mrr: 120_000_000, churn: { part: 40, whole: 100 } };
    const { verdict } = await answered<{ verdict: object }>(await operator.post("/admin/v1/releases/what-if", asked));
    expect(verdict).toEqual({ verdict: "delay", reasons: ["churn"] });
    const { gates } = await answered<{ gates: object[] }>(await operator.get("/admin/v1/releases/forecast"));
    expect(gates[0]).toMatchObject({ release: "1.1", expected: 0 });
  });

  it("restates a month whose facts come late, and judges it anew beside the old verdict", async () => {
    await learn({ org: "org_early_0001", type: "ended", at: at("2026-10-05T00:00:00Z"), knownAt: at("2026-12-10T00:00:00Z") });
    await runCron("2026-12-10T18:35:00Z");
    type Closings = { closings: { kind: string; figures: { end: number } }[]; figures: { end: number } };
    const month = await answered<Closings>(await operator.get("/admin/v1/revenue/months/2026-10"));
    expect(month.closings.map(({ kind, figures }) => [kind, figures.end])).toEqual([
      ["provisional", 50_983_000],
      ["final", 50_983_000],
      ["restatement", 50_683_100],
    ]);
    const then = await answered<Closings>(await operator.get("/admin/v1/revenue/months/2026-10?known_at=2026-11-04T00:00:00Z"));
    expect(then.figures.end).toBe(50_983_000);
    expect(await verdictsOf("2026-11", "1.1")).toEqual(["trigger stability", "released"]);
    expect((await verdictsOf("2026-10", "1.1")).slice(1)).toEqual(["delay capacity", "released"]);
  });

  it("tells of each milestone what it pays back, from what operators state and nothing else", async () => {
    type Board = { releases: { id: string; plan: object | null }[]; paybacks: object[] };
    const board = () => operator.get("/admin/v1/releases").then((response) => answered<Board>(response));
    const nothing = { investment: null, months: { planned: null, atThreshold: null } };
    expect((await board()).paybacks[0]).toMatchObject({ ...nothing, unstated: { investment: ["1.1", "1.2"] } });

    const plan = (release: string, body: object) =>
      operator.send(`/admin/v1/releases/${release}/plan`, { method: "PUT", body: { impact: "They stay longer", ...body } });
    expect((await plan("1.1", { investment: 40_000_000, expected_mrr: 20_000_000 })).status).toBe(204);
    expect((await plan("1.2", { investment: 80_000_000 })).status).toBe(204);
    expect((await plan("1.2", { investment: 60_000_000, expected_mrr: 20_000_000 })).status).toBe(204);
    for (const investment of [-1, 0.5, "1", null]) expect((await plan("1.1", { investment })).status).toBe(422);
    expect((await plan("9.9", { investment: 1 })).status).toBe(404);
    const { releases, paybacks } = await board();
    expect(paybacks[0]).toMatchObject({ investment: 100_000_000, months: { planned: 3, atThreshold: 2 } });
    expect(paybacks[1]).toMatchObject(nothing);
    expect(releases[0]?.plan).toMatchObject({ investment: 40_000_000, impact: "They stay longer" });
    await expect(env.DB.prepare("update release_plans set investment = 1").run()).rejects.toThrow("never changed");
  });

  it("is a chain that anybody can recompute, and nobody can change", async () => {
    const { records } = await answered<Export>(await operator.get("/admin/v1/releases/verdicts"));
    expect(await verifyVerdicts(records as never)).toEqual([]);
    await expect(env.DB.prepare("update release_verdicts set verdict = 'trigger'").run()).rejects.toThrow("never changed");
  });

  it("shows the customers behind each figure, and why others count otherwise", async () => {
    type Moved = { movements: { organization: string; amount: number }[] };
    const left = await answered<Moved>(await operator.get("/admin/v1/revenue/months/2026-10/movements?kind=churn"));
    expect(left.movements).toEqual([{ organization: "org_early_0001", amount: 299_900 }]);

    await learn({ org: "org_early_0002", type: "payment_failed", at: at("2026-12-10T00:00:00Z") });
    const path = "/admin/v1/revenue/months/2026-12/customers?only=different&known_at=2027-01-01T00:00:00Z";
    type Customers = { customers: { organization: string; mrr: object; differences: string[] }[] };
    const { customers } = await answered<Customers>(await operator.get(path));
    expect(customers).toMatchObject([
      {
        organization: "org_early_0002",
        mrr: { chitra: 0, chartmogul: 299_900, stripe: 299_900 },
        differences: ["dunning_over_15_days"],
      },
    ]);
  });

  it("refuses what an operator can't mean", async () => {
    const hold = (body: object, release = "1.3") =>
      operator.send(`/admin/v1/releases/${release}/override`, { method: "PUT", body });
    expect(await answered(await hold({ expires_at: far }), 422)).toMatchObject({ code: "invalid_request" });
    expect(await answered(await hold({ reason: "   ", expires_at: far }), 422)).toMatchObject({ code: "invalid_request" });
    const expired = { reason: "Too late", expires_at: "2020-01-01T00:00:00Z" };
    expect(await answered(await hold(expired), 422)).toMatchObject({ errors: [{ path: "expires_at" }] });
    expect((await hold({ reason: "A good one", expires_at: far }, "9.9")).status).toBe(404);
    expect((await hold({ reason: "A good one", expires_at: far })).status).toBe(204);
    const { inputs } = await answered<{ inputs: object }>(
      await operator.post("/admin/v1/releases/what-if", { release: "1.3" }),
    );
    expect(inputs).toMatchObject({ override: { reason: "A good one" } });
    expect((await operator.get("/admin/v1/revenue/months/2026-13")).status).toBe(422);
    const beforeTheEpoch = "1969-12-31T23:59:59.999Z";
    expect((await operator.get(`/admin/v1/revenue/months/2026-10?known_at=${beforeTheEpoch}`)).status).toBe(422);
    expect((await operator.get(`/admin/v1/revenue/months/2026-10/customers?known_at=${beforeTheEpoch}`)).status).toBe(422);
    expect((await hold({ reason: "Too late", expires_at: beforeTheEpoch })).status).toBe(422);
  });
});

describe("revenue facts", () => {
  it("are written as billing learns of them, with the time of both", async () => {
    const customer = await seedSubscription();
    const event = {
      id: `evt_${customer.customerId}`,
      at: at("2026-11-02T00:00:00Z"),
      type: "subscription.started",
      trialEnd: null,
    } as const;
    await tell(customer, event);
    await settleJobs();
    const { results } = await env.DB.prepare("select type, at, known_at, body from revenue_facts where org_id = ? order by id")
      .bind(customer.orgId)
      .all<{ type: string; at: number; known_at: number; body: string }>();
    expect(results).toMatchObject([
      { type: "begun", body: expect.stringContaining('"priceId":"pro-month-inr-1"') },
      { type: "started", at: event.at },
    ]);
    expect(results[1]?.known_at).toBeGreaterThan(event.at);
    await expect(env.DB.prepare("delete from revenue_facts").run()).rejects.toThrow("never deleted");
  });
});

describe("features", () => {
  const released = (flags: FeatureFlags) => appWith({ releases: { ...compose(env).releases, flags } });
  /** As production has it, without a memory. */
  const gated = () => {
    const { features, clock } = compose(env).releases;
    return released(featureFlags({ clock, opensEverything: false, snapshot: features.snapshot, onUnknown: () => {} }));
  };

  it("answer a closed one with what holds it, and open it by its release or an operator", async () => {
    const { token } = await seedKey(await seedOrganization("business"));
    const headers = { Authorization: `Bearer ${token}` };
    const ask = gated();
    expect((await ask("/v1/usage", { headers })).status).toBe(200);
    expect(await answered(await ask("/v1/batches", { headers }), 403)).toMatchObject({
      ...{ code: "feature_not_released", feature: "batches", release: "1.3", gate: "release_not_reached" },
    });
    expect((await ask("/v1/batches")).status).toBe(401);
    expect(await answered(await ask("/v1/schedules", { headers }), 403)).toMatchObject({ feature: "batches" });
    expect((await ask("/v1/billing/payments", { headers })).status).toBe(200);

    const put = (path: string, body: object) => operator.send(`/admin/v1/features/${path}`, { method: "PUT", body });
    expect((await put("batches/force", { expires_at: far, reason: "A demonstration" })).status).toBe(204);
    expect((await ask("/v1/batches", { headers })).status).toBe(200);
    expect((await put("batches/kill-switch", { is_killed: true, reason: "Rows are lost" })).status).toBe(204);
    expect(await answered(await ask("/v1/batches", { headers }), 403)).toMatchObject({ gate: "killed" });
    expect((await put("batches/kill-switch", { is_killed: false, reason: "Found and fixed" })).status).toBe(204);
    expect((await put("usage-analytics/rule", { plans: ["enterprise"], reason: "Enterprises first" })).status).toBe(204);
    expect(await answered(await ask("/v1/usage", { headers }), 403)).toMatchObject({ gate: "not_for_this_plan" });
    expect((await put("teleport/force", { expires_at: far, reason: "A demonstration" })).status).toBe(404);
    expect((await put("batches/rule", { requires: ["teleport"], reason: "By mistake" })).status).toBe(404);

    type Features = { features: { id: string; is_open: boolean; reason: string }[] };
    const { features } = await answered<Features>(await ask("/v1/features", { headers }));
    expect(features.find(({ id }) => id === "batches")).toMatchObject({ is_open: true, reason: "forced" });
    expect(features.find(({ id }) => id === "webhooks")).toMatchObject({ is_open: false });
  });

  it("keep what runs by itself from running while they are switched off", async () => {
    const key = await seedKey(await seedOrganization("pro"));
    const { id } = await addSchedule(key, { url: "https://data.example.com/a.csv" });
    const runs = () => env.DB.prepare("select count(*) as n from schedule_runs where schedule_id = ?").bind(id).first("n");
    const kill = async (is_killed: boolean) => {
      const body = { is_killed, reason: "Rows are lost" };
      const response = await operator.send("/admin/v1/features/batches/kill-switch", { method: "PUT", body });
      expect(response.status).toBe(204);
    };
    const sweepAnew = () => scheduled(createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }), { ...env });
    await kill(true);
    await makeDue(id);
    await sweepAnew();
    expect(await runs()).toBe(0);
    await kill(false);
    await sweepAnew();
    expect(await runs()).toBe(1);
  });

  it("are all open where development says so", async () => {
    const { token } = await seedKey(await seedOrganization("pro"));
    expect((await askWith(token, "/v1/webhooks")).status).toBe(200);
  });
});
