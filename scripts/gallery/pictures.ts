import { mkdir, writeFile } from "node:fs/promises";
import { inProject } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";

type Entry = { name: string; label: string; description: string };

const kinds = { blocks: "Charts and diagrams", templates: "Layouts", themes: "Colours" } as const;

/** A small picture of everything there is, `docs/gallery/<kind>/<name>.png`, and what the README says of it. */
export async function everything(url: string): Promise<string> {
  const parts: string[] = [];
  for (const [kind, heading] of Object.entries(kinds)) {
    await mkdir(inProject("docs/gallery", kind), { recursive: true });
    const { [kind]: entries = [] } = JSON.parse((await read(`${url}/v1/${kind}`)).toString()) as Record<string, Entry[]>;
    for (const { name } of entries)
      await writeFile(inProject("docs/gallery", kind, `${name}.png`), await read(`${url}/v1/gallery/${kind}/${name}.png`));
    parts.push(`## ${heading}\n\n${table(kind, entries)}`);
  }
  return parts.join("\n\n");
}

async function read(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new CommandLineError(`${url} answered ${answer.status}:\n\n${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

const columns = 4;

function table(kind: string, entries: readonly Entry[]): string {
  const cells = entries.map(
    ({ name, label, description }) =>
      `<img src="${kind}/${name}.png" alt="" width="200"><br><b>${label}</b> <code>${name}</code><br>${description}`,
  );
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const written = rows.map(
    (row) => `<tr>\n${row.map((cell) => `<td valign="top" width="25%">${cell}</td>`).join("\n")}\n</tr>`,
  );
  return `<table>\n${written.join("\n")}\n</table>\n`;
}
