import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import type { OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { database } from "../../src/platform/db/client.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";

prepareDatabase();

type Page = { notifications: { id: string; kind: string; facts: object }[]; next: number | null };

it("are read page by page, the newest first, each once, and by nobody else", async () => {
  const [orgId, other] = [await seedOrganization(), await seedOrganization()];
  const { notify } = notificationRepository(database(env.DB));
  const tell = (to: OrgId, id: string) =>
    notify(to, { id: `${to}:${id}`, kind: "webhook.disabled", at: instant(1), facts: { host: "hooks.example.com" } });
  for (const id of ["a", "b", "b", "c"]) await tell(orgId, id);
  await tell(other, "x");
  const { token } = await seedKey(orgId);
  const read = async (query: string) => (await askWith(token, `/v1/notifications?${query}`)).json<Page>();

  const first = await read("limit=2");
  const second = await read(`limit=2&before=${first.next}`);
  expect([...first.notifications, ...second.notifications].map(({ id }) => id.split(":")[1])).toEqual(["c", "b", "a"]);
  expect(second.next).toBeNull();
  expect(first.notifications[0]).toMatchObject({ kind: "webhook.disabled", facts: { host: "hooks.example.com" } });

  const reader = await seedKey(orgId, { scopes: ["infographics:read"] });
  expect((await askWith(reader.token, "/v1/notifications")).status).toBe(403);
  expect((await askWith(token, "/v1/notifications?before=yesterday")).status).toBe(422);
});

it("are forgotten after a year, by the cron of each hour", async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  const orgId = await seedOrganization();
  const { notify } = notificationRepository(database(env.DB));
  const now = Date.now();
  const ages = { old: 366, nearly: 364, new: 0 };
  for (const [id, days] of Object.entries(ages))
    await notify(orgId, { id: `${orgId}:${id}`, kind: "webhook.disabled", at: instant(now - days * 86_400_000), facts: {} });

  await scheduled(createScheduledController({ scheduledTime: now, cron: "7 * * * *" }), env);

  const { token } = await seedKey(orgId);
  const { notifications } = await (await askWith(token, "/v1/notifications")).json<Page>();
  expect(notifications.map(({ id }) => id.split(":")[1])).toEqual(["new", "nearly"]);
});

it("are forgotten so many at a time", async () => {
  const orgId = await seedOrganization();
  const { notify, forget } = notificationRepository(database(env.DB));
  for (const id of ["a", "b", "c"])
    await notify(orgId, { id: `${orgId}:${id}`, kind: "webhook.disabled", at: instant(1), facts: {} });
  expect([await forget(instant(2), 2), await forget(instant(2), 2), await forget(instant(2), 2)]).toEqual([2, 1, 0]);
});
