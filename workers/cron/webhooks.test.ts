import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it, vi } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import { newOwner } from "../../tests/support/webhooks.ts";
import { scheduled } from "./scheduled.ts";

prepareDatabase();

const sweepAt = (scheduledTime: number) =>
  scheduled(createScheduledController({ scheduledTime: new Date(scheduledTime), cron: "* * * * *" }), env);

/** As a crash leaves it that came before the job was written. */
const forgetJobs = async (id: string) => {
  await env.DB.prepare("delete from jobs where subject like ?").bind(`${id}%`).run();
  await env.DB.prepare("update webhook_deliveries set state = 'pending', attempts = 0, handed_on_at = null where id = ?")
    .bind(id)
    .run();
  await env.DB.prepare("delete from webhook_attempts where delivery_id = ?").bind(id).run();
};

it("gives a job to a delivery that a crash left without one", async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  const owner = await newOwner();
  const { webhook } = await owner.add({ url: "https://hooks.example.com/200/swept" });
  const { id } = await owner.test(webhook.id);
  await owner.tried(id);
  await forgetJobs(id);

  await sweepAt(Date.now());

  expect(await owner.tried(id)).toMatchObject({ state: "delivered", attempts: 1 });
});

it("begins a new round of a delivery whose job was lost half an hour ago", async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  const owner = await newOwner();
  const { webhook } = await owner.add({ url: "https://hooks.example.com/200/lost" });
  const { id } = await owner.test(webhook.id);
  await owner.tried(id);
  await forgetJobs(id);
  const longAgo = Date.now() - 60 * 60_000;
  await env.DB.prepare("update webhook_deliveries set handed_on_at = ?, due_at = ? where id = ?")
    .bind(longAgo, longAgo, id)
    .run();

  await sweepAt(Date.now());

  expect(await owner.tried(id)).toMatchObject({ state: "delivered", attempts: 1 });
  const row = await env.DB.prepare("select round from webhook_deliveries where id = ?").bind(id).first();
  expect(row).toEqual({ round: 1 });
});
