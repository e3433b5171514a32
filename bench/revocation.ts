import { parseArgs } from "node:util";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { measureRevocation, type Revocation } from "./revocation/measure-revocation.ts";
import { startPlatform } from "./revocation/platform.ts";

const usage = `npm run bench:revocation             how long a revoked API key lives on, in two isolates under load, on workerd
npm run bench:revocation -- --json   the figures as JSON and nothing else

Ends with 1 where a key was accepted a second after its revocation was answered, or later.`;

const promised = 1_000;
const rounds = 10;
const load = { clients: 32, warmUp: 800, after: 1_500 };

async function bench(): Promise<number> {
  const options = { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const revocations = await measureAll();
  console.log(values.json ? JSON.stringify({ ...load, revocations }, null, 2) : format(revocations));
  return Math.max(...revocations.map(({ lastAccepted }) => lastAccepted)) < promised ? 0 : 1;
}

async function measureAll(): Promise<Revocation[]> {
  const platform = await startPlatform();
  try {
    const revocations: Revocation[] = [];
    for (let round = 0; round < rounds; round++) revocations.push(await measureRevocation(platform, load));
    return revocations;
  } finally {
    await platform.stop();
  }
}

function format(revocations: readonly Revocation[]): string {
  const times = revocations.map(({ lastAccepted }) => lastAccepted).sort((a, b) => a - b);
  const requests = revocations.reduce((total, each) => total + each.requests, 0);
  const median = times[Math.floor(times.length / 2)] ?? Number.NaN;
  return [
    `${times.length} revocations under ${load.clients} clients in two isolates, ${requests.toLocaleString("en")} requests`,
    `from "revoked" to the last accepted request: median ${median.toFixed(0)} ms, at most ${(times.at(-1) ?? Number.NaN).toFixed(0)} ms (promised: less than ${promised})`,
  ].join("\n");
}

await runMain(import.meta.url, bench);
