import { prepareAssets } from "../scripts/prepare-assets.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { formatMemory } from "./memory/format-memory.ts";
import { measureMemory } from "./memory/measure-memory.ts";
import { readOptions, usage } from "./memory/options.ts";

async function memory(): Promise<number> {
  const { help, json, gate, renders } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const measured = await measureMemory(renders, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done} of ${renders}`);
  });
  console.log(json ? JSON.stringify(measured, null, 2) : formatMemory(measured));
  return gate && !measured.passes ? 1 : 0;
}

await runMain(import.meta.url, memory);
