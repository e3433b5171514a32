import { reviewMonths } from "../../../src/flows/releases/review-months.ts";
import { type Instant, instant } from "../../../src/kernel/time.ts";
import { releases } from "../../../src/releases/index.ts";
import { boundsOf, monthAfter, monthAt } from "../../../src/revenue/index.ts";
import { act } from "./act.ts";
import type { Simulation } from "./simulation.ts";

const day = 86_400_000;

/** Lives one month to its end, and closes the one before when its 72 hours are over. */
export async function liveMonth(sim: Simulation) {
  const month = monthAt(instant(sim.start));
  const { end } = boundsOf(month);
  const due = [...sim.later, ...sim.company.month(sim.index, sim.start, end)].sort((one, other) => one.at - other.at);
  sim.later = due.filter(({ at }) => at >= end);
  const closeAt = instant(sim.start + 3 * day + 5 * 60_000);
  let isClosed = sim.index === 0;
  for (const timed of due.filter(({ at }) => at < end)) {
    if (!isClosed && timed.at >= closeAt) {
      await close(sim, closeAt);
      isClosed = true;
    }
    await act(sim, timed);
  }
  if (!isClosed) await close(sim, closeAt);
  sim.index += 1;
  sim.start = end;
  return { month, told: sim.told };
}

async function close(sim: Simulation, at: Instant): Promise<void> {
  sim.clock.at = at;
  const vouched = { kind: "capacity", value: 1, note: "As every month", author: "usr_simulation" as never } as const;
  await sim.engine.statements.state({ ...vouched, at, expiresAt: instant(at + 40 * day) });
  while (!(await reviewMonths(sim.engine, at)).isDone);
}

/** The last month of all, once it is final. */
export async function finish(sim: Simulation) {
  await close(sim, instant(sim.start + 3 * day + 5 * 60_000));
  const closings = (await sim.engine.closings.all()).filter(({ kind }) => kind === "final");
  const records = await sim.engine.verdicts.all();
  return {
    troubles:
      sim.company.troubles === undefined ? null : monthAfter(monthAt(instant(sim.start)), sim.company.troubles - sim.index),
    releases: releases.map(({ id }) => id),
    months: closings.map(({ id, month, figures }) => ({
      ...{ month, figures },
      verdicts: records
        .filter(({ inputs }) => inputs.closing === id)
        .map(({ release, verdict, inputs }) => ({ release, verdict, inputs })),
    })),
    records,
  };
}
