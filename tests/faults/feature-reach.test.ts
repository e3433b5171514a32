import { expect, it } from "vitest";
import { measureReach } from "../../bench/reach/measure-reach.ts";
import { featureGates } from "../../workers/http/feature-gates.ts";

// How fast is measured by bench/features.ts; within what time by a clock that is held, in src/releases/features.
it("a trigger and a kill switch reach every route of both isolates", { timeout: 600_000 }, async () => {
  const { routes, trigger, kills } = await measureReach(1);
  console.log(
    `trigger: ${routes} routes after ${trigger.toFixed(0)} ms; kill switch on, off: ${kills.map(Math.round).join(", ")} ms`,
  );
  expect({ routes, turns: kills.length }).toEqual({ routes: featureGates.length, turns: 2 });
});
