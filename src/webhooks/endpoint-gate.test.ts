import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { admit, type GateState, newGate, report } from "./endpoint-gate.ts";

const start = Date.parse("2026-11-29T10:00:00Z");

describe("the throttle of an endpoint", () => {
  it("lets through at most its rate and as many at once, and everybody in the end", () => {
    const perSecond = fc.integer({ min: 1, max: 100 });
    const arrivals = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(perSecond, arrivals, (rate, gaps) => {
        const passed = passagesOf(
          gaps.toSorted((a, b) => a - b),
          rate,
        );
        for (const [index, at] of passed.entries()) {
          const within = passed.slice(index).filter((other) => other < at + 1_000).length;
          expect(within).toBeLessThanOrEqual(2 * rate);
        }
        expect(passed).toHaveLength(gaps.length);
      }),
    );
  });

  it("gives slots away a minute ahead and no further", () => {
    let state = newGate;
    const kinds: string[] = [];
    for (let index = 0; index < 100; index++) {
      const admitted = admit(state, instant(start), { perSecond: 1, hasSlot: false });
      state = admitted.state;
      kinds.push(admitted.admission.kind === "go" ? "go" : admitted.admission.reserved ? "slot" : "later");
    }
    expect([kinds.filter((kind) => kind === "go").length, kinds.filter((kind) => kind === "slot").length]).toEqual([1, 60]);
  });
});

describe("the circuit breaker of an endpoint", () => {
  it("opens at the fifth failure, probes once, and closes on success", () => {
    let state = fail(newGate, 5);
    expect(ask(state, 0)).toMatchObject({ kind: "wait", reserved: false });
    expect(ask(state, 15_000)).toEqual({ kind: "go" });

    state = admit(state, at(15_000), { perSecond: 20, hasSlot: false }).state;
    expect(ask(state, 15_001)).toMatchObject({ kind: "wait" });
    state = report(state, at(16_000), true);
    expect(ask(state, 16_001)).toEqual({ kind: "go" });
  });

  it("stays open for twice as long after each failed probe, up to five minutes", () => {
    const pauses = Array.from({ length: 8 }, (_, index) => fail(newGate, 5 + index).openUntil - start);
    expect(pauses).toEqual([15, 30, 60, 120, 240, 300, 300, 300].map((seconds) => seconds * 1_000));
  });

  it("lets nobody through who has a slot from before, while it is open", () => {
    expect(admit(fail(newGate, 5), at(1), { perSecond: 20, hasSlot: true }).admission.kind).toBe("wait");
  });

  it("probes again where a probe never reported", () => {
    const probing = admit(fail(newGate, 5), at(15_000), { perSecond: 20, hasSlot: false }).state;
    expect(ask(probing, 15_000 + 20_001)).toEqual({ kind: "go" });
  });
});

const at = (after: number) => instant(start + after);
const ask = (state: GateState, after: number) => admit(state, at(after), { perSecond: 20, hasSlot: false }).admission;

function fail(state: GateState, times: number): GateState {
  return Array.from({ length: times }).reduce<GateState>((failing) => report(failing, at(0), false), state);
}

/** When each of those who arrive gets through, coming back when they are told to. */
function passagesOf(arrivals: readonly number[], perSecond: number): number[] {
  let state = newGate;
  const waiting = arrivals.map((after) => ({ at: start + after, hasSlot: false }));
  const passed: number[] = [];
  while (waiting.length > 0) {
    waiting.sort((a, b) => b.at - a.at);
    const next = waiting.pop();
    if (!next) break;
    const admitted = admit(state, instant(next.at), { perSecond, hasSlot: next.hasSlot });
    state = admitted.state;
    if (admitted.admission.kind === "go") passed.push(next.at);
    else waiting.push({ at: admitted.admission.until, hasSlot: admitted.admission.reserved });
  }
  return passed;
}
