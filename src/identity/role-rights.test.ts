import { describe, expect, it } from "vitest";
import { scopes } from "../kernel/caller.ts";
import { newKeyId, newOrgId, type UserId } from "../kernel/ids.ts";
import { actsAsOwner, rightsOf } from "./role-rights.ts";

const mayWrite = (role: Parameters<typeof rightsOf>[0], isGuest = false) =>
  [...rightsOf(role, { isGuest })].filter((scope) => scope.endsWith(":write") || scope.endsWith(":*"));

describe("rightsOf", () => {
  it("gives owners and admins everything", () => {
    for (const role of ["owner", "admin"] as const) expect([...rightsOf(role, { isGuest: false })]).toEqual([...scopes]);
  });

  it("lets members make pictures but no keys and no members, and billing pay but only look", () => {
    expect(mayWrite("member")).toEqual(["infographics:write", "batches:*"]);
    expect(mayWrite("billing")).toEqual(["billing:write"]);
  });

  it("lets a guest, who owns an organization, make pictures alone", () => {
    expect(mayWrite("owner", true)).toEqual(["infographics:write"]);
  });
});

describe("actsAsOwner", () => {
  const caller = { orgId: newOrgId(), plan: "free", mode: "live", scopes: new Set(scopes) } as const;

  it("is true of an owner's session alone", () => {
    const userId = "usr_1" as UserId;
    expect(actsAsOwner({ ...caller, by: { kind: "session", userId, role: "owner" } })).toBe(true);
    expect(actsAsOwner({ ...caller, by: { kind: "session", userId, role: "admin" } })).toBe(false);
    expect(actsAsOwner({ ...caller, by: { kind: "key", keyId: newKeyId() } })).toBe(false);
  });
});
