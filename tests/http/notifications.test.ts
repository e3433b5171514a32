import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { database } from "../../src/platform/db/client.ts";
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
