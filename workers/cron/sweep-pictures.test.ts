import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ask, created, postJson } from "../../tests/support/api.ts";
import { prepareOrganization } from "../../tests/support/prepare-organization.ts";
import { smallSpec } from "../../tests/support/specs.ts";
import { scheduled } from "./scheduled.ts";

prepareOrganization();

beforeEach(() => {
  for (const level of ["info", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const runIn = (days: number) => scheduled(createScheduledController({ scheduledTime: Date.now() + days * 86_400_000 }), env);

async function drawnPicture(title: string) {
  const { urls, links } = await created(await postJson({ spec: smallSpec(title) }));
  const bytes = new Uint8Array(await (await ask(urls.png)).arrayBuffer());
  const [, contentKey] = /\/([^/]+)\.png$/.exec(new URL(links.png).pathname) ?? [];
  return { urls, bytes, key: `png/${contentKey}@1`, svgKey: `svg/${contentKey}` };
}

const isKept = async (key: string): Promise<boolean> => (await env.PICTURES.head(key)) !== null;

/** As if versions of before had drawn it. */
const makeStale = (key: string, bytes: Uint8Array) =>
  env.PICTURES.put(key, bytes, { customMetadata: { "made-by": "renderer@1 poster@1 paper@1" } });

describe("the hourly sweep of pictures", () => {
  it("takes a PNG of earlier versions, and whoever asks for it again gets it as it was", async () => {
    const { urls, bytes, key, svgKey } = await drawnPicture("Drawn long ago");
    await makeStale(key, bytes);

    await runIn(89);
    expect(await isKept(key)).toBe(true);
    await runIn(91);
    expect([await isKept(key), await isKept(svgKey)]).toEqual([false, true]);

    const again = await ask(`${urls.png}?scale=1&download=1`);
    expect(again.headers.get("X-Cache")).toBe("MISS");
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
    await runIn(400);
    expect(await isKept(key)).toBe(true);
  });

  it("leaves what today's versions have drawn, however old", async () => {
    const { key } = await drawnPicture("Drawn today");
    await runIn(1_000);
    expect(await isKept(key)).toBe(true);
  });
});
