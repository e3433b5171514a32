import { glob } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileReceiver, startHostileReceiver, startResolver } from "../support/hostile-receiver.ts";
import { type Attempt, type Delivery, startWebhookPlatform, type WebhookPlatform } from "../support/webhook-platform.ts";

let receiver: HostileReceiver;
let resolver: Awaited<ReturnType<typeof startResolver>>;

beforeAll(async () => {
  [receiver, resolver] = await Promise.all([startHostileReceiver(), startResolver()]);
});
afterAll(() => Promise.all([receiver.close(), resolver.close()]));

/** Once it has been tried. */
async function tried({ delivery }: WebhookPlatform, id: string, attempts = 1): Promise<Delivery> {
  await expect
    .poll(async () => (await delivery(id)).attempts, { timeout: 40_000, interval: 100 })
    .toBeGreaterThanOrEqual(attempts);
  return delivery(id);
}

const firstOf = ({ log }: Delivery): Attempt => log.at(-1) as Attempt;

describe("on a development machine that allows loopback", () => {
  let platform: WebhookPlatform;
  beforeAll(async () => {
    platform = await startWebhookPlatform({ WEBHOOKS_ALLOW_LOOPBACK: "1", DNS_OVER_HTTPS_URL: resolver.url });
  }, 120_000);
  afterAll(() => platform.stop());

  it("sends bytes that the standardwebhooks library verifies, during a rotation by either secret", async () => {
    const { webhook, secret: old } = await platform.add(receiver.urls.good as string, {
      headers: { authorization: "Bearer mine" },
    });
    const rotated = await platform.ask("POST", `/v1/webhooks/${webhook.id}/rotate-secret`, { grace_seconds: 600 });
    const { id } = await tried(platform, (await platform.test(webhook.id)).id);

    const arrived = receiver.received.find(({ headers }) => headers["webhook-id"] === id);
    expect(arrived?.headers.authorization).toBe("Bearer mine");
    for (const secret of [old, rotated.body.secret])
      expect(new Webhook(secret).verify(arrived?.body ?? "", arrived?.headers ?? {})).toMatchObject({ type: "webhook.test" });
    expect(() => new Webhook(`whsec_${btoa("x".repeat(32))}`).verify(arrived?.body ?? "", arrived?.headers ?? {})).toThrow();
    expect(() => new Webhook(old).verify(`${arrived?.body} `, arrived?.headers ?? {})).toThrow();
  });

  it("outlives every hostile receiver", { timeout: 120_000 }, async () => {
    const cases = Object.entries(receiver.urls);
    const added = await Promise.all(cases.map(async ([name, url]) => ({ name, ...(await platform.add(url)) })));
    const rows = await Promise.all(
      added.map(async ({ name, webhook }) => {
        const delivery = await tried(platform, (await platform.test(webhook.id)).id);
        return { name, delivery, first: firstOf(delivery), webhook: await platform.webhook(webhook.id) };
      }),
    );

    console.info(tableOf(rows));
    const outcomes = Object.fromEntries(rows.map(({ name, first }) => [name, `${first.outcome} ${first.status ?? ""}`.trim()]));
    expect(outcomes).toEqual({
      ...{ good: "delivered 204", 500: "rejected 500", 429: "rejected 429", 410: "gone 410", redirect: "redirected 307" },
      ...{ slow: "timed_out", reset: "unreachable", half: "delivered 200", stalled: "delivered 200", endless: "delivered 200" },
      ...{
        large: "delivered 200",
        "self-signed": "unreachable",
        "no-tls": "unreachable",
        "no-http": "unreachable",
        nobody: "unreachable",
      },
    });
    expect(receiver.received.filter(({ path }) => path === "/caught" || path === "/self-signed")).toEqual([]);
    expect(receiver.endlessBytes()).toBeLessThan(32_000_000);
    expect(Math.max(...rows.map(({ first }) => first.response_body?.length ?? 0))).toBe(4_096);
    const of = (name: string) => rows.find((row) => row.name === name);
    expect(of("410")?.webhook).toMatchObject({ enabled: false, disabled_reason: "gone" });
    expect(Date.parse(of("429")?.delivery.next_attempt_at ?? "") - Date.now()).toBeGreaterThan(60_000);
    expect(of("slow")?.first.latency_ms).toBeGreaterThanOrEqual(15_000);
    expect(of("slow")?.first.latency_ms).toBeLessThan(20_000);
  });
});

const spellings = [
  ...["127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
  ...["::1", "::", "::ffff:127.0.0.1", "::ffff:7f00:1", "0:0:0:0:0:ffff:7f00:0001", "::7f00:1", "64:ff9b::7f00:1"],
  ...["2002:7f00:1::", "fd00::1", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "010.0.0.1", "127.1", "2130706433"],
];

describe("in production", () => {
  let platform: WebhookPlatform;
  beforeAll(async () => {
    platform = await startWebhookPlatform({
      ...{ ENVIRONMENT: "production", DNS_OVER_HTTPS_URL: resolver.url, PUBLIC_URL: "https://chitra.example" },
      ...{ BETTER_AUTH_SECRET: "0".repeat(32), WEBHOOK_SECRETS_KEY: "1".repeat(32), LINK_SECRET: "2".repeat(32) },
      ...{ MAIL_API_KEY: "re_1", MAIL_FROM: "hi@chitra.example", MAIL_BASE_URL: "http://127.0.0.1:9" },
    });
  }, 120_000);
  afterAll(() => platform.stop());

  it("saves no address of a private network, however it is written", async () => {
    const written = [
      ...[
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
      ],
      ...[
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::7f00:1]/",
        "https://localhost/",
      ],
      ...["https://localhost./", "https://a.localhost/", "https://metadata.google.internal/", ...Object.values(receiver.urls)],
    ];
    for (const url of written) {
      const { status, body } = await platform.ask("POST", "/v1/webhooks", { url, event_types: ["*"] });
      expect([url, status, body.code]).toEqual([url, 422, "invalid_request"]);
    }
    for (const address of spellings) {
      resolver.state.address = address;
      const { status } = await platform.ask("POST", "/v1/webhooks", { url: "https://hooks.example.com/", event_types: ["*"] });
      expect([address, status]).toEqual([address, 422]);
    }
  });

  it("sends nothing to a private network, whatever hosts lead to by then and whatever was saved", {
    timeout: 120_000,
  }, async () => {
    const before = receiver.received.length;
    const outcomes: Record<string, string> = {};
    for (const address of spellings) {
      resolver.state.address = "93.184.216.34";
      const { webhook } = await platform.add(`https://rebinding-${spellings.indexOf(address)}.example.com/`);
      resolver.state.address = address;
      const asked = resolver.state.asked.length;
      const { log } = await tried(platform, (await platform.test(webhook.id)).id);
      outcomes[address] = log[0]?.outcome ?? "";
      expect(resolver.state.asked.length - asked).toBeGreaterThanOrEqual(2);
      await platform.ask("DELETE", `/v1/webhooks/${webhook.id}`);
    }
    resolver.state.address = "93.184.216.34";
    const { webhook } = await platform.add("https://moved.example.com/");
    await overwriteUrl(platform.data, webhook.id, receiver.urls.good as string);
    outcomes["saved on a development machine"] =
      (await tried(platform, (await platform.test(webhook.id)).id)).log[0]?.outcome ?? "";

    console.info(
      Object.entries(outcomes)
        .map(([address, outcome]) => `${address.padEnd(32)} ${outcome}`)
        .join("\n"),
    );
    expect(new Set(Object.values(outcomes))).toEqual(new Set(["refused_address"]));
    expect(receiver.received.slice(before)).toEqual([]);
  });
});

/** As if a database had moved from a development machine. */
async function overwriteUrl(data: string, id: string, url: string): Promise<void> {
  for await (const file of glob(join(data, "**/*.sqlite"))) {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    const has = database.prepare("select 1 from sqlite_schema where name = 'webhooks'").get();
    if (has) database.prepare("update webhooks set url = ? where id = ?").run(url, id);
    database.close();
  }
}

type Row = { name: string; delivery: Delivery; first: Attempt };

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, delivery: { state }, first }) =>
    [
      name.padEnd(12),
      first.outcome.padEnd(12),
      String(first.status ?? "–").padEnd(6),
      `${first.latency_ms} ms`.padEnd(10),
      state,
    ].join(" "),
  );
  return ["case         outcome      status latency    state", ...lines].join("\n");
}
