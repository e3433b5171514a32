import { describe, expect, it } from "vitest";
import { type EventDraft, thinData } from "../kernel/event-draft.ts";
import { newEventId, newOrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { envelope, eventCatalogue, eventTypes, eventWishes, latestApiVersion } from "./event-catalogue.ts";
import { messageOf } from "./message.ts";

describe("the catalogue", () => {
  it.each(eventTypes)("has an example of %s that fits its schema and is thin", (type) => {
    const { data, example } = eventCatalogue[type] ?? never();
    const event = {
      id: newEventId(),
      mode: "live" as const,
      type,
      sequence: 1,
      at: instant(0),
      data: example as EventDraft["data"],
    };
    const body = messageOf(event, latestApiVersion);
    expect(envelope(type, data).parse(JSON.parse(body))).toMatchObject({ type, data: example });
    expect(body.length).toBeLessThan(1_000);
  });

  it("offers every type, every area once, and everything", () => {
    expect(eventWishes).toContain("*");
    expect(eventWishes.filter((wish) => wish === "batch.*")).toHaveLength(1);
    expect(new Set(eventWishes).size).toBe(eventWishes.length);
    expect(eventTypes.every((type) => /^[a-z_]+\.[a-z_]+$/.test(type))).toBe(true);
  });
});

describe("thinData", () => {
  it("refuses what isn't thin: an event names things, and doesn't carry them", () => {
    const draft = (filler: string): EventDraft => ({
      ...{ orgId: newOrgId(), mode: "live", type: "infographic.completed", at: instant(0) },
      data: { filler },
    });
    expect(thinData(draft("x".repeat(19_900)))).toContain("xxx");
    expect(() => thinData(draft("x".repeat(20_000)))).toThrow("20000 at most");
    expect(() => thinData(draft("चि".repeat(4_000)))).toThrow("20000 at most");
  });
});

const never = () => {
  throw new Error("A type of the catalogue is in it.");
};
