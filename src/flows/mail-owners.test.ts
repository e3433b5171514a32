import { describe, expect, it } from "vitest";
import type { OrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { Mail } from "../platform/ports/mailer.ts";
import type { Notification } from "../platform/ports/notifications.ts";
import { mailOwners } from "./mail-owners.ts";

const job = { orgId: "org_1" as OrgId, subject: "schedule:sch_1:disabled:1" };

function world(facts: Notification["facts"], kind = "schedule.disabled") {
  const mails: Mail[] = [];
  const person = (email: string, role: "owner" | "admin" | "member") => ({
    ...{ userId: email as never, name: "", email, role, since: instant(0) },
  });
  const deps = {
    origin: "https://chitra.test",
    notifications: { find: async (_: OrgId, id: string) => ({ id, kind, at: instant(0), facts }) },
    members: {
      list: async () => [person("full@x.test", "owner"), person("two@x.test", "admin"), person("3@x.test", "member")],
    },
    mailer: {
      send: async (mail: Mail) => {
        if (mail.to === "full@x.test") throw new Error("The box is full.");
        mails.push(mail);
      },
    },
  };
  return { deps, mails };
}

describe("owners and admins", () => {
  it("are mailed what the account was told, also where one of them can't be written to", async () => {
    const { deps, mails } = world({ schedule_id: "sch_1", name: "Weekly", failures: 6, code: "source_unavailable" });
    await expect(mailOwners(deps, job)).rejects.toThrow("full");
    expect(mails).toMatchObject([{ to: "two@x.test", key: job.subject }]);
    expect(mails[0]?.subject).toContain("Weekly");
    expect(mails[0]?.text).toContain("6 times in a row (source_unavailable)");
    expect(mails[0]?.text).toContain("https://chitra.test/batches");
  });

  it("are mailed nothing of what has no letter, or is forgotten", async () => {
    const { deps, mails } = world({}, "usage.alert");
    await mailOwners(deps, job);
    await mailOwners({ ...deps, notifications: { find: async () => undefined } }, job);
    expect(mails).toEqual([]);
  });
});
