import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../../tests/support/api-keys.ts";
import { batchIn, bigFigure, readBatch, sendTable, steer, workOff } from "../../tests/support/batches.ts";
import { addSchedule, publish, runOnce } from "../../tests/support/schedules.ts";
import { scheduled } from "./scheduled.ts";

prepareDatabase();

const hourly = () => scheduled(createScheduledController({ scheduledTime: new Date(), cron: "7 * * * *" }), env);
const days = 86_400_000;

async function drawn(key: SeededKey): Promise<string> {
  const { id } = await batchIn(await sendTable(key, "city,people\nPune,5\nIndore,6\n", { spec: bigFigure }));
  await steer(key, id, "start");
  await workOff();
  return id;
}

const age = (id: string, by: number) =>
  env.DB.prepare("update batches set updated_at = updated_at - ? where id = ?").bind(by, id).run();

const itemsOf = async (id: string) =>
  (await env.DB.prepare("select count(*) as n from batch_items where batch_id = ?").bind(id).first<{ n: number }>())?.n;

it("removes files and rows of batches after the days of their plan, and leaves pictures and counts", async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  const [free, starter] = [await seedKey(await seedOrganization("free")), await seedKey(await seedOrganization("starter"))];
  const [old, young, other] = [await drawn(free), await drawn(free), await drawn(starter)];
  const { items } = await (await askWith(free.token, `/v1/batches/${old}/items`)).json<{ items: { infographic: string }[] }>();
  await age(old, 8 * days);
  await age(young, 6 * days);
  await age(other, 8 * days);

  await hourly();
  await hourly();

  expect(await readBatch(free, old)).toMatchObject({
    ...{ state: "expired", counts: { total: 2, drawn: 2 }, preflight: null, links: null, expires_at: null },
  });
  expect([await itemsOf(old), await itemsOf(young), await itemsOf(other)]).toEqual([0, 2, 2]);
  expect(await env.PICTURES.head(`batches/${free.orgId}/${old}/source`)).toBeNull();
  expect((await askWith(free.token, `/v1/infographics/${items[0]?.infographic}.png`)).status).toBe(200);
  for (const file of ["pictures.zip", "results.csv"])
    expect((await askWith(free.token, `/v1/batches/${old}/${file}`)).status).toBe(409);
  for (const verb of ["start", "retry", "rerun", "cancel"])
    expect((await askWith(free.token, `/v1/batches/${old}/${verb}`, { method: "POST", body: {} })).status).toBe(409);
});

it("keeps the batch that a schedule compares with", async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  const key = await seedKey(await seedOrganization("free"));
  const url = await publish("kept.csv", "city,people\nPune,5\n");
  const { id } = await addSchedule(key, { url, options: { spec: bigFigure } });
  const { batch } = await runOnce(key, id);
  await age(batch ?? "", 30 * days);

  await hourly();

  expect((await readBatch(key, batch ?? "")).state).toBe("completed");
});
