import { parseArgs } from "node:util";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { organizationLimitOf } from "../src/rate-limits/plan-limits.ts";
import { clientOf } from "./limits/client.ts";
import { formatReport, type Report } from "./limits/format-report.ts";
import { measureAccuracy } from "./limits/measure-accuracy.ts";
import { measureLatencies } from "./limits/measure-latency.ts";
import { measureThroughput } from "./limits/measure-throughput.ts";
import { startPlatform } from "./limits/platform.ts";

const usage = `npm run bench:limits             how fast, how far and how exactly the rate limiter decides, on workerd
npm run bench:limits -- --json   the figures as JSON and nothing else

Ends with 1 where what was allowed is more than 1% off what the limit permits.`;

const tolerated = 0.01;

async function bench(): Promise<number> {
  const options = { json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const report = await measureAll();
  console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
  return report.accuracy.every(({ ratio }) => Math.abs(ratio - 1) <= tolerated) ? 0 : 1;
}

async function measureAll(): Promise<Report> {
  const platform = await startPlatform();
  const alone = clientOf(platform.url, 1);
  const crowd = clientOf(platform.url, 64);
  try {
    return {
      throughput: [
        await measureThroughput(alone, { keys: 1, lanes: 1, decisions: 5_000 }),
        await measureThroughput(alone, { keys: 1, lanes: 64, decisions: 20_000 }),
        await measureThroughput(alone, { keys: 1_000, lanes: 64, decisions: 20_000 }),
      ],
      latency: await measureLatencies(alone),
      accuracy: [
        await measureAccuracy(crowd, {
          ...{ limit: "a key", clients: 64, seconds: 10, perMinute: 3_000 },
          headers: () => ({ "x-key": "key_accuracy", "x-rate": "3000" }),
        }),
        await measureAccuracy(crowd, {
          ...{ limit: "ten keys", clients: 64, seconds: 10, perMinute: organizationLimitOf({ plan: "pro" }).quota },
          headers: (client) => ({ "x-key": `key_accuracy${client % 10}`, "x-plan": "pro" }),
        }),
      ],
    };
  } finally {
    alone.close();
    crowd.close();
    await platform.stop();
  }
}

await runMain(import.meta.url, bench);
