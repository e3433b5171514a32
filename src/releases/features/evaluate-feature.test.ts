import { describe, expect, it } from "vitest";
import type { Plan } from "../../kernel/caller.ts";
import { instant } from "../../kernel/time.ts";
import { bucketOf, evaluateFeature } from "./evaluate-feature.ts";
import { featureFlags } from "./feature-flags.ts";
import { featuresFreshFor, rememberFeatures } from "./feature-memory.ts";
import { FeatureRule, type FeatureSnapshot, type FeatureState } from "./feature-snapshot.ts";

const now = instant(1_000);
const snapshot = (features: Record<string, FeatureState> = {}, openedReleases = ["1.3"]): FeatureSnapshot => ({
  ...{ version: 1, openedReleases, features },
});
type Asked = { orgId?: string; plan?: Plan; opensEverything?: boolean };
const ask = (of: FeatureSnapshot, { opensEverything = false, ...who }: Asked = {}, feature = "batches") =>
  evaluateFeature({ snapshot: of, feature, context: { ...who, now }, opensEverything }).reason;
const rule = (of: object) => ({ batches: { rule: FeatureRule.parse(of) } });

describe("a feature", () => {
  it("is open once its release is, or while it is forced", () => {
    expect(ask(snapshot())).toBe("released");
    expect(ask(snapshot({}, []))).toBe("release_not_reached");
    expect(ask(snapshot({ batches: { force: { expiresAt: 1_001 } } }, []))).toBe("forced");
    expect(ask(snapshot({ batches: { force: { expiresAt: 1_000 } } }, []))).toBe("release_not_reached");
    expect(ask(snapshot(), {}, "teleport")).toBe("unknown_feature");
  });

  it("is closed by its kill switch, whatever else says", () => {
    const killed = snapshot({ batches: { isKilled: true, force: { expiresAt: 9_999 } } });
    expect(ask(killed, { opensEverything: true })).toBe("killed");
    expect(ask(snapshot({}, []), { opensEverything: true })).toBe("everything_is_open");
  });

  it("keeps its schedule, to the millisecond", () => {
    expect(ask(snapshot(rule({ opensAt: 1_001 })))).toBe("not_scheduled_yet");
    expect(ask(snapshot(rule({ opensAt: 1_000, closesAt: 1_001 })))).toBe("released");
    expect(ask(snapshot(rule({ closesAt: 1_000 })))).toBe("schedule_over");
  });

  it("is for whom it is meant", () => {
    const meant = snapshot(rule({ plans: ["business"], organizations: ["org_a"] }));
    expect(ask(meant, { orgId: "org_b", plan: "pro" })).toBe("not_for_this_plan");
    expect(ask(meant, { orgId: "org_b", plan: "business" })).toBe("released");
    expect(ask(meant, { orgId: "org_a", plan: "pro" })).toBe("released");
  });

  it("keeps everybody on their side while it is ramped up", () => {
    const organizations = Array.from({ length: 4_000 }, (_, index) => `org_${index}`);
    const openAt = (basisPoints: number) =>
      new Set(organizations.filter((orgId) => ask(snapshot(rule({ basisPoints })), { orgId }) === "released"));
    const [tenth, half] = [openAt(1_000), openAt(5_000)];
    expect([...tenth].every((orgId) => half.has(orgId))).toBe(true);
    expect([tenth.size / 40, half.size / 40].map((percent) => Math.round(percent / 5) * 5)).toEqual([10, 50]);
    expect(openAt(0).size).toBe(0);
    expect(bucketOf("batches/org_1")).not.toBe(bucketOf("webhooks/org_1"));
  });

  it("waits for what it requires, and features that wait for each other stay closed", () => {
    const requires = (needed: string[]) => ({ rule: FeatureRule.parse({ requires: needed }) });
    expect(ask(snapshot({ batches: requires(["webhooks"]) }))).toBe("prerequisite_closed");
    expect(ask(snapshot({ batches: requires(["webhooks"]) }, ["1.3", "2.0"]))).toBe("released");
    const circle = { batches: requires(["webhooks"]), webhooks: requires(["batches"]) };
    expect(ask(snapshot(circle, ["1.3", "2.0"]))).toBe("prerequisite_closed");
    expect(ask(snapshot({ batches: requires(["batches"]) }))).toBe("prerequisite_closed");
  });
});

describe("what an isolate remembers", () => {
  it("is read again after five seconds, from the cache where the version is known, and stays where nothing can be read", async () => {
    const state = { now: 0, version: 1, isDown: false, reads: 0 };
    const kept = new Map<string, string>();
    const failures: unknown[] = [];
    const features = {
      version: async () => {
        if (state.isDown) throw new Error("D1 is away.");
        return state.version;
      },
      snapshot: async () => {
        state.reads += 1;
        return { ...snapshot(), version: state.version };
      },
    };
    const cache = {
      get: async (key: string) => kept.get(key) ?? null,
      put: async (key: string, value: string) => void kept.set(key, value),
    };
    const isolate = () =>
      rememberFeatures({
        clock: { now: () => instant(state.now) },
        features,
        cache,
        onFailure: (error) => failures.push(error),
      });
    const [one, other] = [isolate(), isolate()];
    await one();
    await other();
    expect(state.reads).toBe(1);
    state.version = 2;
    expect((await one()).version).toBe(1);
    state.now = featuresFreshFor;
    expect((await one()).version).toBe(2);
    Object.assign(state, { isDown: true, now: 2 * featuresFreshFor });
    expect((await one()).version).toBe(2);
    await one();
    expect(failures).toHaveLength(1);
    Object.assign(state, { isDown: false, version: 3, now: 2 * featuresFreshFor + 1_000 });
    expect((await one()).version).toBe(3);
  });
});

describe("a change", () => {
  it("is what every isolate answers by the end of the time that it remembers for, and not a millisecond later", async () => {
    const state = { now: 0, version: 1 };
    const features = {
      version: async () => state.version,
      snapshot: async () => ({ ...snapshot(), version: state.version }),
    };
    const clock = { now: () => instant(state.now) };
    const isolate = () => rememberFeatures({ clock, features, cache: undefined, onFailure: () => {} });
    const isolates = Array.from({ length: 50 }, isolate);
    for (const read of isolates) {
      state.now += 97;
      await read();
    }
    state.version = 2;
    const changedAt = state.now;
    for (const late of [0, featuresFreshFor / 2, featuresFreshFor - 1]) {
      state.now = changedAt + late;
      for (const read of isolates) await read();
    }
    state.now = changedAt + featuresFreshFor;
    const versions = await Promise.all(isolates.map(async (read) => (await read()).version));
    expect(new Set(versions)).toEqual(new Set([2]));
  });
});

describe("a cache that is away", () => {
  it("keeps nobody from learning what the database says", async () => {
    const away = async () => {
      throw new Error("KV is away.");
    };
    const features = { version: async () => 7, snapshot: async () => ({ ...snapshot(), version: 7 }) };
    const failures: unknown[] = [];
    const clock = { now: () => now };
    const read = rememberFeatures({
      clock,
      features,
      cache: { get: away, put: away },
      onFailure: (error) => failures.push(error),
    });
    expect((await read()).version).toBe(7);
    expect(failures).toHaveLength(2);
  });
});

describe("flags", () => {
  it("answer the default for one that doesn't exist, and warn once", async () => {
    const unknown: string[] = [];
    const flags = featureFlags({
      ...{ clock: { now: () => now }, opensEverything: false },
      snapshot: async () => snapshot(),
      onUnknown: (feature) => unknown.push(feature),
    });
    expect(await flags.client.getBooleanValue("teleport", true)).toBe(true);
    expect(await flags.client.getBooleanValue("teleport", false)).toBe(false);
    expect(unknown).toEqual(["teleport"]);
    expect(await flags.client.getStringValue("batches", "none")).toBe("none");
    await expect(flags.require("webhooks", undefined)).rejects.toMatchObject({
      code: "feature_not_released",
      members: { feature: "webhooks", release: "2.0", gate: "release_not_reached" },
    });
    await flags.require("batches", undefined);
  });
});
