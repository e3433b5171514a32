import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "./build.ts";
import { compared } from "./gallery/compared.ts";
import { contactSheets } from "./gallery/contact-sheets.ts";
import { everything } from "./gallery/pictures.ts";
import { inProject } from "./project.ts";
import { applyMigrations } from "./start/apply-migrations.ts";
import { type Platform, startPlatform } from "./start/platform.ts";
import { enterAsGuest, type SessionHeaders } from "./start/session.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

type Item = { name: string; from: string; file: string; type: string; options?: Record<string, string> };

const usage = `npm run gallery              draw everything of the gallery through the API
npm run gallery -- co2 isro  only these of the inputs in docs/gallery/items.json

Writes docs/gallery/<name>.png of each input; a small picture of every block, template and theme; docs/gallery/README.md;
and contact sheets, out/gallery/*.png, to look at side by side.`;

const port = 8790;

async function gallery(): Promise<number> {
  const names = process.argv.slice(2);
  if (names.includes("--help") || names.includes("-h")) {
    console.log(usage);
    return 0;
  }
  const items = JSON.parse(await readFile(inProject("docs/gallery/items.json"), "utf8")) as Item[];
  const chosen = names.length === 0 ? items : items.filter(({ name }) => names.includes(name));
  await build();
  await withPlatform(async ({ url }) => {
    const guest = await enterAsGuest(url);
    for (const item of chosen)
      await step({ label: item.name, work: () => drawItem({ url, guest }, item), describe: (path) => path });
    if (names.length > 0) return;
    await step({ label: "the comparison", work: () => compared(url), describe: (folder) => folder });
    const rest = await step({ label: "everything there is", work: () => everything(url) });
    await writeFile(inProject("docs/gallery/README.md"), `${readme(items)}\n${rest}`);
    await step({ label: "contact sheets", work: () => contactSheets(url), describe: (folder) => folder });
  });
  return 0;
}

async function withPlatform(work: (platform: Platform) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "chitra-gallery-"));
  await applyMigrations(data);
  const platform = await startPlatform(port, data);
  try {
    await work(platform);
  } finally {
    await platform.stop();
    await rm(data, { recursive: true, force: true });
  }
}

type Entrance = { url: string; guest: SessionHeaders };

async function drawItem({ url, guest }: Entrance, item: Item): Promise<string> {
  const { body, query } = await requestOf(item);
  const answer = await fetch(`${url}/v1/infographics${query}`, {
    method: "POST",
    headers: { "content-type": item.type, accept: "image/png", ...guest },
    body,
  });
  if (!answer.ok) throw new CommandLineError(`${item.name}: the API answered ${answer.status}:\n\n${await answer.text()}`);
  const path = `docs/gallery/${item.name}.png`;
  await writeFile(inProject(path), Buffer.from(await answer.arrayBuffer()));
  return path;
}

/** A JSON file is sent as the `table` of a JSON request; any other goes as it is, with the options in the query. */
async function requestOf({ file, type, options = {} }: Item): Promise<{ body: string; query: string }> {
  const content = await readFile(inProject(file), "utf8");
  if (type === "application/json") return { body: JSON.stringify({ table: JSON.parse(content), ...options }), query: "" };
  return { body: content, query: queryOf(options) };
}

function queryOf(options: Record<string, string>): string {
  const query = new URLSearchParams(options).toString();
  return query && `?${query}`;
}

function readme(items: readonly Item[]): string {
  const parts = items.map(
    (item) => `## ${item.name}\n\n${item.from}.\n\n\`\`\`sh\n${commandOf(item)}\n\`\`\`\n\n![${item.name}](${item.name}.png)\n`,
  );
  return `# Gallery

Inputs as people have them, and the pictures that Chitra makes of them without a hint. All at once: \`npm run gallery\`.
One by one: \`npm start\` in one terminal, and in another the command under its heading,
with the key that \`npm start\` printed in \`$KEY\` (a test key marks its pictures).
[Everything that there is to choose from](#charts-and-diagrams) is below them, and at \`/gallery\` of the platform, to search and to use.

${parts.join("\n")}`;
}

function commandOf({ name, file, type, options = {} }: Item): string {
  const url = `'http://localhost:8787/v1/infographics${type === "application/json" ? "" : queryOf(options)}'`;
  const headers = `-H "authorization: Bearer $KEY" -H 'content-type: ${type}' -H 'accept: image/png'`;
  if (type !== "application/json") return `curl ${url} ${headers} --data-binary @${file} -o ${name}.png`;
  const more = Object.entries(options).map(([key, value]) => `,${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{ printf '{"table":'; cat ${file}; printf '${more.join("")}}'; } |\n  curl ${url} ${headers} --data-binary @- -o ${name}.png`;
}

await runMain(import.meta.url, gallery);
