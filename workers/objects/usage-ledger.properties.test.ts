import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newOrgId, type OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { prepareDatabase } from "../../tests/support/api.ts";
import { NaiveLedger } from "../../tests/support/naive-ledger.ts";

prepareDatabase();

// Ahead of the real clock: no alarm runs by itself.
const start = Date.parse("2126-11-24T10:00:00+05:30");
const facts = { template: "poster", model: null };

const requestId = fc.integer({ min: 1, max: 6 }).map((number) => `req_${number}`);
const operation = fc.record({ kind: fc.constantFrom("reserve", "commit", "release"), id: requestId });
type Operation = { kind: "reserve" | "commit" | "release"; id: string };

afterEach(() => {
  vi.useRealTimers();
});

describe("a UsageLedger", () => {
  const together = fc.record({
    do: fc.constant("together" as const),
    operations: fc.array(operation, { minLength: 1, maxLength: 6 }),
  });
  const evict = fc.record({ do: fc.constant("evict" as const) });
  const wait = fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 20 }), alarm: fc.boolean() });
  const steps = fc.array(fc.oneof({ weight: 5, arbitrary: together }, evict, wait), { minLength: 1, maxLength: 20 });

  it("answers and adds up like a naive ledger, in whatever order, repeated, evicted or late", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 8 }), async (steps, limit) => {
        let now = start;
        vi.setSystemTime(now);
        const ledger = newLedger(limit);
        const naive = new NaiveLedger(limit);
        await ledger.ask({ kind: "reserve", id: "req_0" });
        naive.reserve("req_0", now);

        for (const step of steps) {
          if (step.do === "together") {
            const expected = step.operations.map(({ kind, id }) => naive[kind as Operation["kind"]](id, now));
            expect(await Promise.all(step.operations.map((operation) => ledger.ask(operation as Operation)))).toEqual(expected);
          } else if (step.do === "evict") {
            await evictDurableObject(ledger.object());
          } else {
            now += step.minutes * 60_000;
            vi.setSystemTime(now);
            if (step.alarm) {
              naive.expire(now);
              await runInDurableObject(ledger.object(), (object) => object.alarm());
            }
          }
          const { counted, summed } = await ledger.object().integrity();
          expect(counted).toEqual(naive.balance());
          expect(summed).toEqual(counted);
        }
        await ledger.object().flush();
        expect(await ledger.copiedRenders()).toBe(naive.balance().committed);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("counts every request once, where objects crash and clients try again until they are answered", async () => {
    const requests = fc.array(
      fc.record({ ending: fc.constantFrom("commit", "release"), tries: fc.integer({ min: 1, max: 3 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const crashes = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 5 });

    await fc.assert(
      fc.asyncProperty(requests, crashes, async (requests, crashes) => {
        const ledger = newLedger(100);
        const clients = requests.map(async ({ ending, tries }, index) => {
          const id = `req_${index}`;
          await Promise.all(Array.from({ length: tries }, () => untilAnswered(() => ledger.ask({ kind: "reserve", id }))));
          const end: Operation = { kind: ending as Operation["kind"], id };
          await Promise.all(Array.from({ length: tries }, () => untilAnswered(() => ledger.ask(end))));
        });
        const crashing = crashes.reduce(async (earlier, pause) => {
          await earlier;
          await new Promise((resolve) => setTimeout(resolve, pause));
          await runInDurableObject(ledger.object(), (_, state) => state.abort("a crash")).catch(() => {});
        }, Promise.resolve());
        await Promise.all([...clients, crashing]);

        const committed = requests.filter(({ ending }) => ending === "commit").length;
        const balance = { committed, reserved: 0 };
        expect(await untilAnswered(() => ledger.object().integrity())).toEqual({ counted: balance, summed: balance });
        await untilAnswered(() => ledger.object().flush());
        expect(await ledger.copiedRenders()).toBe(committed);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

function newLedger(limit: number) {
  const orgId = newOrgId();
  // A stub is broken by the crash of its object: each question gets its own.
  const object = () => env.USAGE.getByName(`${orgId}:2126-11`);
  const request = { period: "2126-11", at: instant(start), renders: 1, keyId: null, quota: { included: limit, limit } };
  const answerOf = ({ kind, id }: Operation, stub: ReturnType<typeof object>) => {
    if (kind === "reserve") return stub.reserve(orgId, { ...request, requestId: id });
    return kind === "commit" ? stub.commit(id, facts) : stub.release(id);
  };
  return {
    object,
    copiedRenders: () => copiedRenders(orgId),
    async ask(operation: Operation): Promise<string> {
      return (await answerOf(operation, object())).outcome;
    },
  };
}

async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

async function copiedRenders(orgId: OrgId): Promise<number> {
  const row = await env.DB.prepare("select coalesce(sum(committed), 0) as renders from usage_entries where org_id = ?")
    .bind(orgId)
    .first<{ renders: number }>();
  return row?.renders ?? 0;
}
