import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { delays, nextAttemptAt } from "./retry-schedule.ts";

const now = instant(Date.parse("2026-11-29T10:00:00Z"));
const day = 86_400_000;
const random = fc.double({ min: 0, max: 1, noNaN: true });

describe("nextAttemptAt", () => {
  it("keeps the schedule, and gives up after the tenth attempt", () => {
    const waits = Array.from({ length: 10 }, (_, index) => nextAttemptAt({ tries: index + 1, now, random: 0 }));
    const seconds = waits.map((at) => at && (at - now) / 1_000);
    const [minute, hour] = [60, 3_600];
    expect(seconds).toEqual([
      5,
      5 * minute,
      30 * minute,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      20 * hour,
      24 * hour,
      undefined,
    ]);
  });

  it("never comes earlier than it should, nor more than a fifth later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: delays.length - 1 }), random, (tries, chance) => {
        const wait = (nextAttemptAt({ tries, now, random: chance }) ?? Number.NaN) - now;
        const delay = delays[tries] ?? Number.NaN;
        expect(wait).toBeGreaterThanOrEqual(delay);
        expect(wait).toBeLessThanOrEqual(delay * 1.2);
      }),
    );
  });

  it("has ended after three and a half days, whatever chance and receivers want", () => {
    fc.assert(
      fc.property(fc.array(random, { minLength: 10, maxLength: 10 }), (chances) => {
        let at: number | undefined = now;
        let last = now;
        for (const [index, chance] of chances.entries()) {
          at = nextAttemptAt({ tries: index + 1, now: last, random: chance });
          if (at === undefined) break;
          last = instant(at);
        }
        expect(at).toBeUndefined();
        expect(last - now).toBeLessThan(3.9 * day);
      }),
    );
  });

  it("waits as long as the receiver asks for, by seconds or date, and at most a day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(10_000_000), random, (tries, seconds, chance) => {
        const usual = (nextAttemptAt({ tries, now, random: chance }) ?? 0) - now;
        const asked = (nextAttemptAt({ tries, now, random: chance, retryAfter: String(seconds) }) ?? 0) - now;
        expect(asked).toBe(Math.max(usual, Math.min(seconds * 1_000, day)));
      }),
    );
    const retryAfter = "Sun, 29 Nov 2026 11:00:00 GMT";
    expect(nextAttemptAt({ tries: 1, now, random: 0, retryAfter })).toBe(now + 3_600_000);
  });

  it.each(["", "soon", "-5", "1e9", "Sun, 29 Nov 2020 11:00:00 GMT"])("doesn't mind Retry-After: %j", (retryAfter) => {
    expect(nextAttemptAt({ tries: 1, now, random: 0, retryAfter })).toBe(now + 5_000);
  });
});
