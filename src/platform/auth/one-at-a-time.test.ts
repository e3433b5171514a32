import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

const full = new Error("full");
const turnstile = (capacity: number) => oneAtATime({ capacity, refuse: () => full, outlive: () => undefined });
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("oneAtATime", () => {
  it("never lets two in, keeps the order, and a failure holds nobody up", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (outcomes) => {
        const pass = turnstile(outcomes.length);
        const finished: number[] = [];
        let within = 0;
        const works = outcomes.map((succeeds, index) =>
          pass(async () => {
            within += 1;
            expect(within).toBe(1);
            await tick();
            within -= 1;
            finished.push(index);
            if (!succeeds) throw new Error("failed");
          }),
        );
        const settled = await Promise.allSettled(works);
        expect(settled.map(({ status }) => status === "fulfilled")).toEqual(outcomes);
        expect(finished).toEqual(outcomes.map((_, index) => index));
      }),
      { numRuns: 30 },
    );
  });

  it("refuses beyond its capacity at once, and takes the next when there is room again", async () => {
    const pass = turnstile(2);
    const waiting = [pass(tick), pass(tick)];
    await expect(pass(tick)).rejects.toBe(full);
    await Promise.all(waiting);
    await expect(pass(async () => 1)).resolves.toBe(1);
  });
});
