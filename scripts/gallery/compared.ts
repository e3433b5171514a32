import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "../project.ts";
import { enterAsGuest, postJson } from "../start/session.ts";

type Content = { name: string; input: Record<string, unknown> };

/** Our half of docs/compare: its contents as Chitra draws them without a hint. Gives the folder. */
export async function compared(url: string): Promise<string> {
  const contents = JSON.parse(await readFile(inProject("docs/compare/contents.json"), "utf8")) as Content[];
  for (const { name, input } of contents) {
    // A visitor each: one alone would meet the limit of visitors.
    const guest = await enterAsGuest(url);
    const answer = await postJson(`${url}/v1/infographics`, input, { ...guest, accept: "image/png" });
    await writeFile(inProject("docs/compare", `${name}-chitra.png`), Buffer.from(await answer.arrayBuffer()));
  }
  return "docs/compare";
}
