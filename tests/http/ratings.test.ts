import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { randomId } from "../../src/kernel/ids.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";
import { origin, prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { answered, browser, signUp } from "../support/browser.ts";

prepareDatabase();

const { ratings } = compose(env).releases;
const satisfaction = () => ratings.satisfaction(instant(Date.now() + 1));
const kept = () => env.DB.prepare("select count(*) as n from ratings").first<number>("n");
const rateBy = (token: string, body: object) => askWith(token, "/v1/ratings", { method: "POST", body });

describe("ratings", () => {
  it("are one answer of a person and period, the latest", async () => {
    const person = await signUp();
    const was = await satisfaction();
    for (const score of [1, 4, 5]) await answered(await person.post("/v1/ratings", { kind: "picture", score }));
    await answered(await person.post("/v1/ratings", { kind: "survey", score: 3 }));
    const { satisfied, ratings: all } = await satisfaction();
    expect([satisfied - was.satisfied, all - was.ratings]).toEqual([1, 2]);
  });

  it("can be taken back, once, and nobody else's are", async () => {
    const [person, other] = [await signUp(), await signUp()];
    for (const each of [person, other]) await answered(await each.post("/v1/ratings", { kind: "picture", score: 2 }));
    const before = (await satisfaction()).ratings;
    expect((await person.send("/v1/ratings/picture", { method: "DELETE" })).status).toBe(204);
    expect((await person.send("/v1/ratings/picture", { method: "DELETE" })).status).toBe(404);
    expect((await satisfaction()).ratings).toBe(before - 1);
    expect((await person.send("/v1/ratings/mood", { method: "DELETE" })).status).toBe(422);
  });

  it("of guests are kept and don't count: one person can be many guests", async () => {
    const was = await satisfaction();
    const before = (await kept()) ?? 0;
    for (let visits = 0; visits < 3; visits++) {
      const guest = browser();
      await answered(await guest.post("/v1/auth/sign-in/anonymous"));
      await answered(await guest.post("/v1/ratings", { kind: "picture", score: 5 }));
    }
    expect(await kept()).toBe(before + 3);
    expect(await satisfaction()).toEqual(was);
  });

  it("by the keys of an organization are one voice", async () => {
    const orgId = await seedOrganization("pro");
    const was = await satisfaction();
    for (const score of [5, 5, 1]) await answered(await rateBy((await seedKey(orgId)).token, { kind: "picture", score }));
    const { satisfied, ratings: all } = await satisfaction();
    expect([satisfied - was.satisfied, all - was.ratings]).toEqual([0, 1]);
  });

  it("have no other score, and none comes from a test key", async () => {
    const orgId = await seedOrganization("pro");
    const { token } = await seedKey(orgId);
    for (const score of [0, 6, 4.5, "5", null]) expect((await rateBy(token, { kind: "picture", score })).status).toBe(422);
    expect((await rateBy(token, { kind: "picture", score: 5, infographic_id: "inf_'; drop table" })).status).toBe(422);
    const test = await seedKey(orgId, { mode: "test" });
    expect(await answered(await rateBy(test.token, { kind: "picture", score: 5 }), 403)).toMatchObject({
      code: "live_mode_required",
    });
  });
});

describe("the survey", () => {
  const claimAt = async (person: { cookies: Map<string, string> }, now: string) => {
    const at: Instant = instant(Date.parse(now));
    const ask = appWith({ releases: { ...compose(env).releases, clock: { now: () => at } } });
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, origin };
    return answered(await ask(`${origin}/v1/surveys`, { method: "POST", headers }));
  };

  /** Somebody who has had an account since then, and whose organization has so many pictures. */
  const personSince = async (joined: string, pictures = 5) => {
    const person = await signUp();
    const { current } = await answered<{ current: string }>(await person.get("/v1/organizations"));
    const user = env.DB.prepare("update users set created_at = ? where email = ?").bind(Date.parse(joined), person.email);
    const picture = env.DB.prepare(
      `insert into infographics (id, org_id, mode, created_at, input_kind, content_key, title, template, theme, width, height,
         needs_content, spec, input_warnings, drawing_warnings)
       values (?, ?, 'live', 1, 'text', '', '', '', '', 1, 1, 0, '{}', '[]', '[]')`,
    );
    await env.DB.batch([user, ...Array.from({ length: pictures }, () => picture.bind(randomId("inf"), current))]);
    return person;
  };

  it("is due once for a person and quarter, however many pages ask, by India's calendar", async () => {
    const person = await personSince("2026-11-01T00:00:00Z");
    const asked = await Promise.all(Array.from({ length: 5 }, () => claimAt(person, "2026-12-31T18:29:59.999Z")));
    expect(asked.filter(({ is_due }) => is_due)).toEqual([{ period: "2026-Q4", is_due: true }]);
    expect(await claimAt(person, "2026-12-31T18:30:00.000Z")).toEqual({ period: "2027-Q1", is_due: true });
    expect(await claimAt(person, "2027-03-31T18:29:59.999Z")).toEqual({ period: "2027-Q1", is_due: false });
    expect(await claimAt(await personSince("2026-12-01T00:00:00Z"), "2027-01-01T00:00:00.000Z")).toEqual({
      period: "2027-Q1",
      is_due: true,
    });
  });

  it("waits until somebody has an account for three days and five pictures", async () => {
    const few = await personSince("2026-10-01T00:00:00Z", 4);
    expect(await claimAt(few, "2026-12-01T00:00:00Z")).toMatchObject({ is_due: false });
    const fresh = await personSince("2026-12-01T00:00:00Z");
    expect(await claimAt(fresh, "2026-12-03T23:59:59.999Z")).toMatchObject({ is_due: false });
    expect(await claimAt(fresh, "2026-12-04T00:00:00Z")).toMatchObject({ is_due: true });
  });

  it("is never due for who has answered it, for guests and for keys", async () => {
    const person = await personSince("2026-01-01T00:00:00Z");
    await answered(await person.post("/v1/ratings", { kind: "survey", score: 4 }));
    expect(await answered(await person.post("/v1/surveys"))).toMatchObject({ is_due: false });
    const guest = browser();
    expect((await guest.post("/v1/surveys")).status).toBe(401);
    await answered(await guest.post("/v1/auth/sign-in/anonymous"));
    expect(await answered(await guest.post("/v1/surveys"))).toMatchObject({ is_due: false });
    const { token } = await seedKey(await seedOrganization("pro"));
    expect((await askWith(token, "/v1/surveys", { method: "POST" })).status).toBe(401);
  });
});
