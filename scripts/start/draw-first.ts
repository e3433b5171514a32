import { mkdir, readFile, writeFile } from "node:fs/promises";
import { inProject } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";
import type { SessionHeaders } from "./session.ts";

export type FirstPicture = { path: string; width: number; height: number; bytes: number; milliseconds: number; stages: string };

export const exampleTable = "docs/examples/iowa-electricity.csv";
const picturePath = "out/first.png";
const query = new URLSearchParams({
  title: "How Iowa makes its electricity",
  source: "U.S. Energy Information Administration",
});

/** Sends the example to the public API as anybody would, and keeps the picture that comes back. */
export async function drawFirst(url: string, session: SessionHeaders): Promise<FirstPicture> {
  const started = performance.now();
  const answer = await fetch(`${url}/v1/infographics?${query}`, {
    method: "POST",
    headers: { "content-type": "text/csv", accept: "image/png", ...session },
    body: await readFile(inProject(exampleTable)),
  });
  if (!answer.ok) throw new CommandLineError(`The API answered ${answer.status}:\n\n${await answer.text()}`);

  const png = Buffer.from(await answer.arrayBuffer());
  const milliseconds = performance.now() - started;
  await mkdir(inProject("out"), { recursive: true });
  await writeFile(inProject(picturePath), png);
  const stages = readStages(answer.headers.get("server-timing") ?? "");
  return { path: picturePath, ...pngSize(png), bytes: png.length, milliseconds, stages };
}

/** Width and height stand at fixed places in the first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
const pngSize = (png: Buffer): { width: number; height: number } => ({
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
});

/** `plan;dur=4.2, png;dur=61` as `plan 4 ms, png 61 ms`. */
function readStages(serverTiming: string): string {
  const measured = serverTiming.matchAll(/([\w-]+)(?:;desc="[^"]*")?;dur=([\d.]+)/g);
  return [...measured].map(([, name, duration]) => `${name} ${Math.round(Number(duration))} ms`).join(", ");
}
