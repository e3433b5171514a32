import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeyId, OrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { gatherActivity } from "./gather-activity.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const keyOf = (name: string) => ({ orgId: "org_1" as OrgId, keyId: name as KeyId });
const activity = (milliseconds: number) => ({ failed: false, renders: 1, milliseconds });

function setup(record: (subject: string) => Promise<void> = async () => undefined) {
  const handedOver: [string, number[]][] = [];
  const lost: number[] = [];
  const note = gatherActivity({
    limiter: {
      record: (subject, _, activities) => {
        handedOver.push([subject, activities.map(({ milliseconds }) => milliseconds)]);
        return record(subject);
      },
    },
    clock: { now: () => instant(Date.now()) },
    waitUntil: () => undefined,
    onLost: (requests) => void lost.push(requests),
  });
  return { note, handedOver, lost };
}

describe("gatherActivity", () => {
  it("hands over everything once, a batch for each key", async () => {
    const { note, handedOver } = setup();
    note("key:a", keyOf("a"), activity(1));
    note("key:b", keyOf("b"), activity(2));
    note("key:a", keyOf("a"), activity(3));
    await vi.advanceTimersByTimeAsync(1_000);
    note("key:a", keyOf("a"), activity(4));
    await vi.advanceTimersByTimeAsync(1_000);

    expect(handedOver).toEqual([
      ["key:a", [1, 3]],
      ["key:b", [2]],
      ["key:a", [4]],
    ]);
  });

  it("says how many requests weren't counted where that fails, and goes on", async () => {
    let broken = true;
    const { note, lost, handedOver } = setup(async () => {
      if (broken) throw new Error("overloaded");
    });
    note("key:a", keyOf("a"), activity(1));
    note("key:a", keyOf("a"), activity(2));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(lost).toEqual([2]);

    broken = false;
    note("key:a", keyOf("a"), activity(3));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(handedOver.at(-1)).toEqual(["key:a", [3]]);
    expect(lost).toEqual([2]);
  });

  it("forgets nothing when the request that should have handed it over was cut off", async () => {
    const { note, handedOver } = setup();
    note("key:a", keyOf("a"), activity(1));
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 3_000);
    note("key:a", keyOf("a"), activity(2));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(handedOver).toEqual([["key:a", [1, 2]]]);
  });
});
