import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProject } from "../../scripts/project.ts";
import { applyMigrations, type Platform, startPlatform } from "../../scripts/start/platform.ts";
import { enterAsGuest, type SessionHeaders } from "../../scripts/start/session.ts";
import { freePort } from "../support/free-port.ts";
import { contents } from "./contents.ts";

const sizes = ["square", "portrait", "story", "landscape", "a4", "auto"];
const cases = Object.entries(contents).flatMap(([template, content]) => sizes.map((size) => ({ template, size, content })));

// Antialiasing may differ by a shade between processors; a moved letter changes far more than this share of pixels.
const tolerance = { shade: 0.1, share: 0.001 };

let platform: Platform;
let data: string;
/** A visitor for each template: one alone would be held back by the limit of a guest. */
const guests = new Map<string, SessionHeaders>();

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "chitra-golden-"));
  await applyMigrations(data);
  platform = await startPlatform(await freePort(), data);
  for (const template of Object.keys(contents)) guests.set(template, await enterAsGuest(platform.url));
}, 90_000);

afterAll(async () => {
  await platform?.stop();
  await rm(data, { recursive: true, force: true });
});

/** `GOLDEN=update npm test -- tests/golden` draws them anew; look at each before it is committed. */
it.each(cases)("$template, $size looks as agreed", async ({ template, size, content }) => {
  const drawn = await draw({ ...content, template, size });
  const path = inProject("tests/golden/pictures", `${template}-${size}.png`);
  if (process.env.GOLDEN === "update") await writeFile(path, drawn);

  const difference = compare(PNG.sync.read(await readFile(path)), PNG.sync.read(drawn));
  if (difference.share > tolerance.share) await keep(`${template}-${size}`, drawn);
  expect(difference.sameSize).toBe(true);
  expect(difference.share).toBeLessThanOrEqual(tolerance.share);
});

/** Half size: enough to see any change, and a third of the bytes. */
async function draw(spec: Record<string, unknown> & { template: string }): Promise<Buffer> {
  const guest = guests.get(spec.template);
  const created = await fetch(`${platform.url}/v1/infographics`, {
    method: "POST",
    headers: { "content-type": "application/json", ...guest },
    body: JSON.stringify({ spec }),
  });
  const body = (await created.json()) as { urls: { png: string } };
  expect(created.status, JSON.stringify(body)).toBe(201);

  const picture = await fetch(new URL(`${new URL(body.urls.png, platform.url).pathname}?scale=0.5`, platform.url), {
    headers: { ...guest },
  });
  expect(picture.status).toBe(200);
  return Buffer.from(await picture.arrayBuffer());
}

function compare(agreed: PNG, drawn: PNG): { sameSize: boolean; share: number } {
  if (agreed.width !== drawn.width || agreed.height !== drawn.height) return { sameSize: false, share: 1 };
  const { width, height } = agreed;
  const changed = pixelmatch(agreed.data, drawn.data, undefined, width, height, { threshold: tolerance.shade });
  return { sameSize: true, share: changed / (width * height) };
}

async function keep(name: string, drawn: Buffer): Promise<void> {
  await mkdir(inProject("out/golden"), { recursive: true });
  await writeFile(inProject("out/golden", `${name}.png`), drawn);
}
