import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { applyMigrations } from "../../scripts/start/apply-migrations.ts";
import { type Platform, startPlatform } from "../../scripts/start/platform.ts";
import { enterAsGuest, type SessionHeaders } from "../../scripts/start/session.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { freePort } from "../support/free-port.ts";
import { contents } from "./contents.ts";
import { expectAgreed } from "./golden-picture.ts";

const sizes = ["square", "portrait", "story", "landscape", "a4", "auto"];
const pages = Object.entries(contents).flatMap(([template, content]) =>
  sizes.map((size) => ({ name: `${template}-${size}`, spec: { ...content, template, size } })),
);
const samples = Object.entries(blocks).map(([type, { label, sample }]) => ({
  name: `block-${type}`,
  spec: { title: label, theme: "paper", template: "column", blocks: [sample] },
}));

let platform: Platform;
let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "chitra-golden-"));
  await applyMigrations(data);
  platform = await startPlatform(await freePort(), data);
}, 90_000);

afterAll(async () => {
  await platform?.stop();
  await rm(data, { recursive: true, force: true });
});

/** What a visitor may draw before they are held back is more than this. */
const picturesEach = 6;
let visits = 0;
let visitor: SessionHeaders;

async function guest(): Promise<SessionHeaders> {
  if (visits++ % picturesEach === 0) visitor = await enterAsGuest(platform.url);
  return visitor;
}

/** `GOLDEN=update npm test -- tests/golden` draws them anew; look at each before it is committed. */
describe("a picture looks as agreed", () => {
  it.each([...pages, ...samples])("$name", async ({ name, spec }) => {
    await expectAgreed({ name, spec, url: platform.url, guest: await guest() });
  });
});
