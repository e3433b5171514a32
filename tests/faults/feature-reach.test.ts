import { describe, expect, it } from "vitest";
import { measureReach } from "../../bench/reach/measure-reach.ts";

describe("what opens and closes features", () => {
  it("reaches every route of both isolates within five seconds and the way to the database", { timeout: 180_000 }, async () => {
    const { routes, trigger, kills } = await measureReach(1);
    console.log(
      `trigger: ${routes} routes after ${trigger.toFixed(0)} ms; kill switch off, on: ${kills.map(Math.round).join(", ")} ms`,
    );
    expect(Math.max(trigger, ...kills)).toBeLessThan(8_000);
  });
});
