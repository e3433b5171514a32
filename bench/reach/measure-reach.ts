import { setTimeout as sleep } from "node:timers/promises";
import { signInOperator } from "../../tests/support/sign-in-operator.ts";
import { featureGates } from "../../workers/http/feature-gates.ts";
import { seedKey } from "../revocation/platform.ts";
import { isolateHeader, isolates, startTwoIsolates } from "../runtime/two-isolates.ts";
import { closesAt, seedRevenue } from "./seed-revenue.ts";

/** In milliseconds from the answer to what was done until the last route of both isolates followed. */
export type Reach = { routes: number; trigger: number; kills: number[] };

const triggerCron = "35 18 * * *";
const askedEvery = 100;
const scopes = ["usage:read", "billing:read", "batches:*", "keys:read", "webhooks:*"];
/** Whoever hasn't followed by then never will, on however slow a machine. */
const patience = 120_000;

/**
 * How long it takes until every route behind a feature has followed: the month's cron, which triggers every release, and a
 * kill switch. While it is measured both isolates are asked all the time, so that each has just read what is open.
 */
export async function measureReach(rounds: number): Promise<Reach> {
  const platform = await startTwoIsolates({ FEATURES_OPEN: "released" });
  try {
    const token = await seedKey(platform.database, scopes);
    const appointed = "insert into operators select id, 0, 'bench' from users where email = ?";
    const operate = await signInOperator(platform.url, (email) =>
      platform.database.batch([platform.database.prepare(appointed).bind(email)]),
    );
    await fetch(new URL("/v1/billing/plans", platform.url));
    await seedRevenue(platform.database);
    const paths = featureGates.map(([path]) => path);
    const isOpen = (path: string, isolate: string) => isRouteOpen({ url: new URL(path, platform.url), token, isolate });
    /** Undefined where one of them is as it should be already: then nothing is measured. */
    const untilAll = async (routes: readonly string[], open: boolean, act: () => Promise<unknown>): Promise<number> => {
      const pairs = routes.flatMap((path) => isolates.map((isolate) => [path, isolate] as const));
      for (const [path, isolate] of pairs)
        if ((await isOpen(path, isolate)) === open) throw new Error(`${path} is ${open ? "open" : "closed"} beforehand.`);
      let doneAt = Number.POSITIVE_INFINITY;
      const followed = pairs.map(async ([path, isolate]) => {
        while ((await isOpen(path, isolate)) !== open) {
          if (performance.now() - doneAt > patience) throw new Error(`${path} hasn't followed in ${isolate}.`);
          await sleep(askedEvery);
        }
        return performance.now();
      });
      const [times] = await Promise.all([Promise.all(followed), act().then(() => (doneAt = performance.now()))]);
      return Math.max(0, Math.max(...times) - doneAt);
    };

    const trigger = await untilAll(paths, true, () => platform.runCron(triggerCron, closesAt));
    const kills: number[] = [];
    const killed = featureGates.filter(([, feature]) => feature === "webhooks").map(([path]) => path);
    for (let round = 0; round < rounds; round++)
      for (const is_killed of [true, false]) {
        const body = { is_killed, reason: "Measured" };
        kills.push(await untilAll(killed, !is_killed, () => operate("PUT", "/admin/v1/features/webhooks/kill-switch", body)));
      }
    return { routes: paths.length, trigger, kills };
  } finally {
    await platform.stop();
  }
}

type Question = { url: URL; token: string; isolate: string };

async function isRouteOpen({ url, token, isolate }: Question): Promise<boolean> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}`, [isolateHeader]: isolate } });
  if (response.status !== 403) {
    await response.body?.cancel();
    // What a bare request lacks is said behind the gate.
    if (response.ok || response.status === 422) return true;
    throw new Error(`${url.pathname} answered ${response.status}.`);
  }
  const { code } = (await response.json()) as { code?: string };
  if (code !== "feature_not_released") throw new Error(`${url.pathname} answered 403 ${code}.`);
  return false;
}
