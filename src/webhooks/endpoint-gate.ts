import { type Instant, instant } from "../kernel/time.ts";
import type { Admission } from "../platform/ports/delivery-gate.ts";

/** `nextSlot` is when the bucket is full again; the circuit is open until `openUntil`, then one attempt probes it. */
export type GateState = { nextSlot: number; failures: number; openUntil: number; probedUntil: number };

export const newGate: GateState = { nextSlot: 0, failures: 0, openUntil: 0, probedUntil: 0 };

const opensAfter = 5;
const firstPause = 15_000;
const longestPause = 300_000;
/** Longer than an attempt can take: a probe that never reported is followed by another. */
const probePatience = 20_000;
/** Slots are given away so far ahead; who comes later asks again. */
const horizon = 60_000;

type Admitted = { state: GateState; admission: Admission };

/** Whether a delivery may be sent now, at `perSecond` and as many at once at most, and never to an endpoint that is left alone. */
export function admit(
  state: GateState,
  now: Instant,
  { perSecond, hasSlot }: { perSecond: number; hasSlot: boolean },
): Admitted {
  const closedUntil = Math.max(state.openUntil, state.probedUntil);
  if (closedUntil > now) return wait(state, closedUntil, false);

  const probing = state.openUntil > 0 ? { ...state, probedUntil: now + probePatience } : state;
  if (hasSlot) return go(probing);

  const interval = 1_000 / perSecond;
  const slot = Math.ceil(state.nextSlot - (perSecond - 1) * interval);
  if (slot - now > horizon) return wait(state, now + horizon, false);
  const taken = { nextSlot: Math.max(state.nextSlot, now) + interval };
  return slot <= now ? go({ ...probing, ...taken }) : wait({ ...state, ...taken }, slot, true);
}

/** Success closes the circuit; each failure behind the fifth opens it for twice as long, up to five minutes. */
export function report(state: GateState, now: Instant, isWell: boolean): GateState {
  if (isWell) return { ...state, failures: 0, openUntil: 0, probedUntil: 0 };
  const failures = state.failures + 1;
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(failures - opensAfter, 16));
  return { ...state, failures, probedUntil: 0, openUntil: failures >= opensAfter ? now + pause : 0 };
}

const go = (state: GateState): Admitted => ({ state, admission: { kind: "go" } });

const wait = (state: GateState, until: number, reserved: boolean): Admitted => ({
  state,
  admission: { kind: "wait", until: instant(until), reserved },
});
