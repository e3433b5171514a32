import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import type { KeyHour } from "../platform/ports/rate-limiter.ts";
import { countActivities, openHours } from "./key-hours.ts";

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 24, 12);

describe("countActivities", () => {
  it("adds requests, errors, renders and latency to the hour they happened in", () => {
    const first = countActivities([], instant(noon + 5), [{ failed: false, renders: 1, milliseconds: 120.4 }]);
    const second = countActivities(first, instant(noon + hour - 1), [
      { failed: true, renders: 0, milliseconds: 3 },
      { failed: false, renders: 0, milliseconds: -2 },
    ]);
    const third = countActivities(second, instant(noon + hour), [{ failed: false, renders: 0, milliseconds: 9 }]);

    expect(third).toEqual([
      { hour: noon, requests: 3, errors: 1, renders: 1, latencyTotal: 123, latencyMax: 120, latencies: { 0: 1, 3: 1, 39: 1 } },
      { hour: noon + hour, requests: 1, errors: 0, renders: 0, latencyTotal: 9, latencyMax: 9, latencies: { 9: 1 } },
    ]);
    expect(openHours(third, instant(noon + hour + 1))).toEqual(third.slice(1));
  });

  it("loses and invents nothing, whenever requests come and however they are batched", () => {
    const activity = fc.record({ failed: fc.boolean(), renders: fc.nat(3), milliseconds: fc.nat(30_000) });
    const batches = fc.array(fc.tuple(fc.nat(30 * hour), fc.array(activity)));

    fc.assert(
      fc.property(batches, (sequence) => {
        const hours = sequence.reduce<KeyHour[]>(
          (kept, [after, batch]) => countActivities(kept, instant(noon + after), batch),
          [],
        );
        const all = sequence.flatMap(([, batch]) => batch);
        const sum = (field: Exclude<keyof KeyHour, "latencies">) => hours.reduce((total, entry) => total + entry[field], 0);

        expect(sum("requests")).toBe(all.length);
        expect(sum("errors")).toBe(all.filter(({ failed }) => failed).length);
        expect(hours.flatMap(({ latencies }) => Object.values(latencies)).reduce((total, count) => total + count, 0)).toBe(
          all.length,
        );
        expect(sum("renders")).toBe(all.reduce((total, { renders }) => total + renders, 0));
        expect(sum("latencyTotal")).toBe(all.reduce((total, { milliseconds }) => total + milliseconds, 0));
        expect(new Set(hours.map((entry) => entry.hour)).size).toBe(hours.length);
      }),
    );
  });
});
