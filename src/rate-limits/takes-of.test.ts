import { describe, expect, it } from "vitest";
import type { Caller } from "../kernel/caller.ts";
import type { KeyId, OrgId, UserId } from "../kernel/ids.ts";
import { takesOf } from "./takes-of.ts";

const caller = (by: Caller["by"]): Caller => ({ orgId: "org_1" as OrgId, plan: "pro", mode: "live", scopes: new Set(), by });
const person = (userId: string) => caller({ kind: "session", userId: userId as UserId, role: "member" });
const bucketsOf = (who: Caller) => takesOf(who, 5).map(({ subject, limit }) => [subject, limit.policy, limit.quota]);

describe("takesOf", () => {
  it("gives each key a bucket of its own and one of four times the plan's with the organization's other keys", () => {
    expect(bucketsOf(caller({ kind: "key", keyId: "key_1" as KeyId }))).toEqual([
      ["key:key_1", "burst", 600],
      ["org:org_1", "organization", 2_400],
    ]);
  });

  it("gives the people of an organization one together, which keys can't empty", () => {
    expect(bucketsOf(person("usr_1"))).toEqual([["people:org_1", "burst", 600]]);
    expect(bucketsOf(person("usr_2"))).toEqual(bucketsOf(person("usr_1")));
  });

  it("takes the same from each", () => {
    expect(takesOf(caller({ kind: "key", keyId: "key_1" as KeyId }), 5).map(({ cost }) => cost)).toEqual([5, 5]);
  });
});
