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
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
  const measured = await measureMemory(renders, (done, { live_mb, resident_mb }) =>
    console.error(`${done} of ${renders}: ${live_mb.toFixed(1)} MB live, ${resident_mb.toFixed(0)} MB of the process`),
  );
  console.log(json ? JSON.stringify(measured, null, 2) : formatMemory(measured));
  return gate && !measured.passes ? 1 : 0;
}

await runMain(import.meta.url, memory);
