import { describe, expect, it } from "vitest";
import { scopes } from "../kernel/caller.ts";
import { newKeyId, newOrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { type ApiKey, retirementOf, statusOf } from "./api-key.ts";
import { requestsPerMinuteOf, scopesOf } from "./key-rights.ts";

const hour = 3_600_000;
const fresh: ApiKey = {
  ...{ id: newKeyId(), orgId: newOrgId(), mode: "live", hint: "chi_live_4fGh…", name: "Key", description: "" },
  ...{ scopes, allowedIps: [], requestsPerMinute: null, expiresAt: null },
  ...{ createdAt: instant(0), createdBy: "usr_1", revokedAt: null, quarantinedAt: null, lastUsedAt: null, rotation: null },
};
const rotation = {
  replacedBy: newKeyId(),
  rotatedAt: instant(10 * hour),
  retiresAt: instant(100 * hour),
  quietMilliseconds: 5 * hour,
};

describe("statusOf", () => {
  it.each([
    ["active", {}, 0],
    ["active", { expiresAt: instant(5) }, 4],
    ["expired", { expiresAt: instant(5) }, 5],
    ["revoked", { revokedAt: instant(5), quarantinedAt: instant(4) }, 6],
    ["quarantined", { quarantinedAt: instant(5) }, 6],
    ["retiring", { rotation }, 15 * hour - 1],
    ["retired", { rotation }, 15 * hour],
    ["retiring", { rotation, lastUsedAt: instant(14 * hour) }, 15 * hour],
    ["retired", { rotation, lastUsedAt: instant(14 * hour) }, 19 * hour],
    ["retiring", { rotation, lastUsedAt: instant(99 * hour) }, 100 * hour - 1],
    ["retired", { rotation, lastUsedAt: instant(99 * hour) }, 100 * hour],
    ["retired", { rotation, revokedAt: instant(16 * hour) }, 17 * hour],
    ["revoked", { rotation, revokedAt: instant(11 * hour) }, 200 * hour],
  ] as const)("is %s with %j at %d", (status, changes, now) => {
    expect(statusOf({ ...fresh, ...changes }, instant(now))).toBe(status);
  });

  it("counts the quiet time from the rotation on where the key was last used before it", () => {
    expect(retirementOf({ ...fresh, rotation, lastUsedAt: instant(1) })).toBe(15 * hour);
  });
});

describe("the rights of a key", () => {
  it("are what its owner gave it", () => {
    expect(scopesOf(fresh)).toEqual(new Set(scopes));
    expect(requestsPerMinuteOf({ ...fresh, requestsPerMinute: 40 })).toBe(40);
  });

  it("are to read, five times a minute, once it was found in public", () => {
    const leaked = { ...fresh, quarantinedAt: instant(1) };
    expect([...scopesOf(leaked)].every((scope) => scope.endsWith(":read"))).toBe(true);
    expect(requestsPerMinuteOf(leaked)).toBe(5);
    expect(requestsPerMinuteOf({ ...leaked, requestsPerMinute: 2 })).toBe(2);
  });

  it("reach neither people nor the audit log with a test key", () => {
    const rights = scopesOf({ ...fresh, mode: "test" });
    expect(rights).toContain("infographics:write");
    for (const scope of ["audit:read", "members:read", "members:write"] as const) expect(rights).not.toContain(scope);
  });
});
