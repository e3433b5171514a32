import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { startEmpty } from "../../tests/support/api.ts";
import type { JobId, OrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { database } from "../platform/db/client.ts";
import type { JobMessage } from "../platform/ports/job-queue.ts";
import { dispatchJobs } from "./dispatch-jobs.ts";
import { enqueueJobs, type NewJob } from "./enqueue-jobs.ts";
import type { JobHandler } from "./job.ts";
import { jobRepository } from "./job-repository.ts";
import { killJob } from "./report-dead.ts";
import { runJob } from "./run-job.ts";
import { sweepJobs } from "./sweep-jobs.ts";

beforeEach(startEmpty);

const minute = 60_000;
const heavy = "org_heavy" as OrgId;
const light = "org_light" as OrgId;

describe("a job", () => {
  it("is written once for its key, sent, done, and sent no more", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" }), world.job({ subject: "a" }), world.job({ subject: "b" })]);

    await dispatchJobs(world.deps, heavy);
    await world.deliverAll();
    await sweepJobs(world.deps, world.later(10 * minute));

    expect(world.ran).toEqual(["a", "b"]);
    expect(world.queue).toEqual([]);
  });

  it("runs once though its message comes three times at once", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" })]);
    await dispatchJobs(world.deps, heavy);
    const [message] = world.queue;

    const outcomes = await Promise.all([1, 2, 3].map(() => world.deliver(message)));

    expect(world.ran).toEqual(["a"]);
    expect(outcomes.toSorted()).toEqual(["done", "skipped", "skipped"]);
  });

  it("whose message was lost is found by the sweep", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" })]);
    await dispatchJobs(world.deps, heavy);
    world.queue.length = 0;

    await sweepJobs(world.deps, world.later(30_000));
    expect(world.queue).toEqual([]);
    await sweepJobs(world.deps, world.later(2 * minute));
    await world.deliverAll();

    expect(world.ran).toEqual(["a"]);
  });

  it("that was never sent is found by the sweep", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" })]);

    await sweepJobs(world.deps, world.later(0));
    await world.deliverAll();

    expect(world.ran).toEqual(["a"]);
  });

  it("whose run died is taken up by another, and the dead one's word doesn't count", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" })]);
    const [{ jobId } = never()] = await world.deps.jobs.admit(heavy, world.now);
    const lease = { claim: "died", now: world.now, leaseUntil: instant(world.now + minute) };
    const dead = await world.deps.jobs.claim(jobId, lease);

    expect(await world.deliver({ jobId, kind: "batch.item" })).toBe("skipped");
    await sweepJobs(world.deps, world.later(2 * minute));
    await world.deliverAll();

    expect(world.ran).toEqual(["a"]);
    expect(await world.deps.jobs.end(dead ?? never(), { state: "failed", error: "late", now: world.now })).toMatchObject({
      ended: false,
    });
    expect((await world.deps.jobs.find(jobId))?.state).toBe("done");
  });

  it("belongs to the run that took it over, and no more to the one that was silent too long", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" })]);
    const [{ jobId } = never()] = await world.deps.jobs.admit(heavy, world.now);
    const claim = (name: string) =>
      world.deps.jobs.claim(jobId, { claim: name, now: world.now, leaseUntil: instant(world.now + minute) });
    const silent = (await claim("silent")) ?? never();
    world.later(2 * minute);
    const second = (await claim("second")) ?? never();

    expect(await world.deps.jobs.heartbeat(silent, world.now, world.later(minute))).toBe(false);
    expect(await world.deps.jobs.end(silent, { state: "failed", error: "late", now: world.now })).toMatchObject({
      ended: false,
    });
    expect(await world.deps.jobs.end(second, { state: "done", error: null, now: world.now })).toMatchObject({ ended: true });
  });

  it("that fails is tried again after growing delays, then is dead, told once, and tried no more", async () => {
    const buried: string[] = [];
    const failing: JobHandler = {
      run: async () => {
        throw new Error("no luck");
      },
      bury: async ({ subject }) => void buried.push(subject),
    };
    const world = newWorld({ "batch.item": failing });
    await world.enqueue([world.job({ subject: "a" })]);
    await dispatchJobs(world.deps, heavy);
    const jobId = world.queue[0]?.jobId ?? never();

    const delays: number[] = [];
    for (let round = 0; round < 10; round++) {
      const message = world.queue.shift();
      if (!message) break;
      delays.push(message.delaySeconds);
      world.later(message.delaySeconds * 1_000);
      await world.deliver(message);
    }
    await sweepJobs(world.deps, world.later(10 * minute));

    expect(delays).toEqual([0, 2, 4, 8, 16, 32]);
    expect(await world.deps.jobs.find(jobId)).toMatchObject({ state: "dead", attempts: 6, lastError: "no luck" });
    expect(buried).toEqual(["a"]);
    expect(world.told).toEqual([`job.dead:${jobId}`]);
  });

  it("that takes its worker down with it is dead in the end", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "poison" }), world.job({ subject: "good" })]);
    const [{ jobId } = never()] = await world.deps.jobs.admit(heavy, world.now);

    for (let attempt = 1; attempt <= 7; attempt++) {
      const lease = { claim: `died ${attempt}`, now: world.now, leaseUntil: instant(world.now + minute) };
      await world.deps.jobs.claim(jobId, lease);
      await sweepJobs(world.deps, world.later(2 * minute));
    }
    expect(await world.deps.jobs.find(jobId)).toMatchObject({ state: "dead", attempts: 6 });
    await world.deliverAll();

    expect(world.ran).toEqual(["good"]);
    expect(world.told).toHaveLength(1);
  });

  it("for a later time than a queue can wait goes there in hops", async () => {
    const day = 24 * 60 * minute;
    const waiting: JobHandler = { run: async () => ({ outcome: "retry", error: "not yet", delay: day }) };
    const world = newWorld({ "batch.item": waiting });
    await world.enqueue([world.job({ subject: "a" })]);
    await dispatchJobs(world.deps, heavy);

    await world.deliver(world.queue.shift());
    expect(world.queue[0]?.delaySeconds).toBe(43_200);
    world.later(43_200_000);
    expect(await world.deliver(world.queue.shift())).toBe("skipped");
    expect(world.queue[0]?.delaySeconds).toBe(43_200);
    world.later(43_200_000);
    expect(await world.deliver(world.queue.shift())).toBe("retry");
  });

  it("that its queue gave up is dead, unless it has ended", async () => {
    const world = newWorld();
    await world.enqueue([world.job({ subject: "a" }), world.job({ subject: "b" })]);
    await dispatchJobs(world.deps, heavy);
    const [first = never(), second = never()] = [...world.queue];
    await world.deliver(first);

    for (const { jobId } of [first, second]) await killJob(world.deps, jobId, "The queue gave its message up.");

    const states = await Promise.all([first, second].map(async ({ jobId }) => (await world.deps.jobs.find(jobId))?.state));
    expect(states).toEqual(["done", "dead"]);
    expect(world.told).toEqual([`job.dead:${second.jobId}`]);
  });
});

describe("an organization", () => {
  it("has no more in the queue than its share, however often it is asked for more", async () => {
    const world = newWorld();
    await world.enqueue(Array.from({ length: 1_200 }, (_, index) => world.job({ subject: `row ${index}` })));

    await Promise.all([1, 2, 3, 4].map(() => dispatchJobs(world.deps, heavy)));
    expect(world.queue).toHaveLength(4);
    await world.deliver(world.queue.shift());
    expect(world.queue).toHaveLength(4);
  });

  it("with much to do leaves room for one with little", async () => {
    const world = newWorld();
    await world.enqueue(Array.from({ length: 500 }, (_, index) => world.job({ subject: `heavy ${index}` })));
    await dispatchJobs(world.deps, heavy);
    for (let done = 0; done < 20; done++) await world.deliver(world.queue.shift());

    await world.enqueue(Array.from({ length: 10 }, (_, index) => world.job({ orgId: light, subject: `light ${index}` })));
    await dispatchJobs(world.deps, light);
    while (world.ran.filter((subject) => subject.startsWith("light")).length < 10) await world.deliver(world.queue.shift());

    expect(world.ran.length - 20).toBeLessThanOrEqual(24);
  });

  it("has what is urgent done first", async () => {
    const world = newWorld({ "webhook.delivery": { run: async ({ subject }) => world.run(subject) } });
    await world.enqueue([1, 2, 3].map((row) => world.job({ subject: `row ${row}` })));
    await world.enqueue([world.job({ kind: "webhook.delivery", subject: "event" })]);
    await dispatchJobs(world.deps, heavy);
    await world.deliverAll();

    expect(world.ran[0]).toBe("event");
  });
});

describe("a bundle", () => {
  it("rests while it is held, also the jobs whose messages are on their way, and goes on afterwards", async () => {
    const world = newWorld();
    await world.enqueue([1, 2, 3, 4, 5, 6].map((row) => world.job({ subject: `row ${row}`, bundle: "bat_1" })));
    await dispatchJobs(world.deps, heavy);

    await world.deps.jobs.write([world.deps.jobs.holding("bat_1", true, { now: world.now })]);
    await world.deliverAll();
    await sweepJobs(world.deps, world.later(10 * minute));
    expect(world.ran).toEqual([]);

    await world.deps.jobs.write([world.deps.jobs.holding("bat_1", false, { now: world.now })]);
    await dispatchJobs(world.deps, heavy);
    await world.deliverAll();
    expect(world.ran.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((row) => `row ${row}`));
  });

  it("does nothing more once it is cancelled", async () => {
    const world = newWorld();
    await world.enqueue([1, 2, 3].map((row) => world.job({ subject: `row ${row}`, bundle: "bat_1" })));
    await dispatchJobs(world.deps, heavy);
    await world.deliver(world.queue.shift());

    await world.deps.jobs.write([world.deps.jobs.cancellation("bat_1", { now: world.now })]);
    await world.deliverAll();
    await sweepJobs(world.deps, world.later(10 * minute));

    expect(world.ran).toEqual(["row 1"]);
  });
});

type Sent = JobMessage & { delaySeconds: number };

const never = (): never => {
  throw new Error("It has to be there.");
};

function newWorld(handlers: Partial<Record<NewJob["kind"], JobHandler>> = {}) {
  const ran: string[] = [];
  const queue: Sent[] = [];
  const told: string[] = [];
  let now = instant(Date.parse("2026-11-29T10:00:00Z"));
  const jobs = jobRepository(database(env.DB));
  const run = (subject: string) => {
    ran.push(subject);
    return { outcome: "done" as const };
  };
  const deps = {
    clock: { now: () => now },
    random: () => 1,
    leaseMilliseconds: minute,
    jobs,
    queue: {
      send: async (messages: readonly JobMessage[], delaySeconds = 0) =>
        void queue.push(...messages.map((message) => ({ ...message, delaySeconds }))),
    },
    handlers: { "batch.item": { run: async ({ subject }: { subject: string }) => run(subject) }, ...handlers },
    notifications: { notify: async (_: OrgId, { id }: { id: string }) => void told.push(id) },
    onDead: () => {},
  };
  const deliver = (message: { jobId: JobId; kind: string } | undefined) => runJob(deps, (message ?? never()).jobId);

  return {
    ...{ deps, ran, queue, told, run, deliver },
    get now(): Instant {
      return now;
    },
    later(milliseconds: number): Instant {
      now = instant(now + milliseconds);
      return now;
    },
    job: (wish: Partial<NewJob> & { subject: string }): NewJob => ({ orgId: heavy, plan: "free", kind: "batch.item", ...wish }),
    enqueue: (wanted: readonly NewJob[]) => jobs.write(enqueueJobs(deps, wanted)),
    async deliverAll() {
      for (let message = queue.shift(); message; message = queue.shift()) await deliver(message);
    },
  };
}
