import { describe, expect, it } from "vitest";
import type { Caller } from "../kernel/caller.ts";
import type { KeyId, OrgId, UserId } from "../kernel/ids.ts";
import { subjectOf } from "./subject-of.ts";

const caller = (by: Caller["by"]): Caller => ({ orgId: "org_1" as OrgId, plan: "pro", mode: "live", scopes: new Set(), by });
const person = (userId: string) => caller({ kind: "session", userId: userId as UserId, role: "member" });

describe("subjectOf", () => {
  it("gives each key a bucket of its own, and the people of an organization one together", () => {
    expect(subjectOf(caller({ kind: "key", keyId: "key_1" as KeyId }))).toBe("key:key_1");
    expect(subjectOf(person("usr_1"))).toBe("org:org_1");
    expect(subjectOf(person("usr_2"))).toBe("org:org_1");
  });
});
