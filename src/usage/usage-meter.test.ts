import { describe, expect, it } from "vitest";
import type { Caller } from "../kernel/caller.ts";
import type { KeyId, OrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { UsageRequest } from "../platform/ports/usage-ledger.ts";
import { usageMeter } from "./usage-meter.ts";

const asker: Pick<Caller, "orgId" | "plan" | "mode" | "by"> = {
  orgId: "org_1" as OrgId,
  plan: "free",
  mode: "live",
  by: { kind: "key", keyId: "key_1" as KeyId },
};
const render = { requestId: "req_1", at: instant(Date.parse("2026-10-31T18:30:00Z")) };

describe("usageMeter", () => {
  it("reserves in the month of Kolkata, under the plan's quota and the caller's key", async () => {
    const { meter, asked } = emptyLedger();

    await meter.reserve(asker, render);

    expect(asked).toMatchObject([{ period: "2026-11", renders: 1, keyId: "key_1", quota: { included: 50, limit: 50 } }]);
  });

  it("names no key where a person asks", async () => {
    const { meter, asked } = emptyLedger();
    await meter.reserve({ ...asker, by: { kind: "session", userId: "usr_1" as never, role: "owner" } }, render);
    expect(asked).toMatchObject([{ keyId: null }]);
  });

  it("refuses what the plan has no room for, and says how much is used", async () => {
    const { meter } = emptyLedger({ outcome: "over_quota", balance: { committed: 49, reserved: 1 } });
    await expect(meter.reserve(asker, render)).rejects.toMatchObject({
      code: "quota_exceeded",
      message: expect.stringContaining("50 of the 50 renders"),
    });
  });

  it("never asks the ledger in test mode", async () => {
    const { meter, asked, commits } = emptyLedger();

    const hold = await meter.reserve({ ...asker, mode: "test" }, render);
    await meter.commit(hold, { template: "poster", model: null });
    await meter.release(hold);

    expect(asked).toEqual([]);
    expect(commits).toEqual([]);
  });

  it("fails loudly where a commit was never reserved", async () => {
    const { meter } = emptyLedger(undefined, { outcome: "never_reserved" });
    const hold = await meter.reserve(asker, render);
    await expect(meter.commit(hold, { template: null, model: null })).rejects.toThrow("never reserved");
  });
});

type Ledger = Parameters<typeof usageMeter>[0];
type Answers = { reserve: Awaited<ReturnType<Ledger["reserve"]>>; commit: Awaited<ReturnType<Ledger["commit"]>> };

function emptyLedger(
  reserveAnswer: Answers["reserve"] = { outcome: "reserved", expiresAt: instant(0) },
  commitAnswer: Answers["commit"] = { outcome: "committed" },
) {
  const asked: UsageRequest[] = [];
  const commits: string[] = [];
  const meter = usageMeter({
    async reserve(_, request) {
      asked.push(request);
      return reserveAnswer;
    },
    reserveAll: async () => ({ outcome: "reserved" }),
    releaseAll: async () => {},
    async commit(_, { requestId }) {
      commits.push(requestId);
      return commitAnswer;
    },
    async release() {
      return { outcome: "released" };
    },
  });
  return { meter, asked, commits };
}
