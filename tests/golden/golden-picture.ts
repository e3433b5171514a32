import { mkdir, readFile, writeFile } from "node:fs/promises";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { expect } from "vitest";
import { inProject } from "../../scripts/project.ts";
import type { SessionHeaders } from "../../scripts/start/session.ts";

type Golden = { name: string; spec: Record<string, unknown>; url: string; guest: SessionHeaders };

// Antialiasing may differ by a shade between processors; a moved letter changes far more than this share of pixels.
const tolerance = { shade: 0.1, share: 0.001 };
const update = "GOLDEN=update npm test -- tests/golden";

/** Holds a picture against the one that was agreed on, `pictures/<name>.png`. */
export async function expectAgreed({ name, ...request }: Golden): Promise<void> {
  const drawn = await draw(request);
  const path = inProject("tests/golden/pictures", `${name}.png`);
  if (process.env.GOLDEN === "update") await writeFile(path, drawn);

  const agreed = await readFile(path).catch(() => undefined);
  if (!agreed) expect.fail(`There is no agreed picture ${name}.png: draw it with ${update}, and look at it.`);
  const difference = compare(PNG.sync.read(agreed), PNG.sync.read(drawn));
  if (difference.share > tolerance.share) await keep(name, drawn);
  expect(difference.sameSize).toBe(true);
  expect(difference.share).toBeLessThanOrEqual(tolerance.share);
}

/** Half size: enough to see any change, and a third of the bytes. */
async function draw({ spec, url, guest }: Omit<Golden, "name">): Promise<Buffer> {
  const created = await fetch(`${url}/v1/infographics`, {
    method: "POST",
    headers: { "content-type": "application/json", ...guest },
    body: JSON.stringify({ spec }),
  });
  const body = (await created.json()) as { urls: { png: string } };
  expect(created.status, JSON.stringify(body)).toBe(201);

  const picture = await fetch(new URL(`${new URL(body.urls.png, url).pathname}?scale=0.5`, url), { headers: { ...guest } });
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
