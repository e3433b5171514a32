import { parseArgs } from "node:util";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { measureRevenue, type RevenueRun } from "./revenue/measure-revenue.ts";

const usage = `npm run bench:revenue                          36 months of 50,000 and of 100,000 subscriptions, closed in workerd with D1
npm run bench:revenue -- --subscriptions 5000  half as many, and so many

Ends with 1 where the heap grows with the number of subscriptions, or the time faster than it.`;

const mostHeap = 96;
const mostGrowth = 2.6;

async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      subscriptions: { type: "string", default: "100000" },
      months: { type: "string", default: "36" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const [subscriptions, months] = [Number(values.subscriptions), Number(values.months)];
  const half = await measureRevenue(Math.round(subscriptions / 2), months);
  console.log(lineOf(half));
  const whole = await measureRevenue(subscriptions, months);
  console.log(lineOf(whole));
  const growth = whole.seconds / half.seconds;
  console.log(`twice the subscriptions take ${growth.toFixed(2)} times as long`);
  return whole.largest_heap_mb <= mostHeap && growth <= mostGrowth ? 0 : 1;
}

const lineOf = (run: RevenueRun): string =>
  [
    `${run.subscriptions} subscriptions, ${run.facts} facts, ${run.customers} customers at the end`,
    `${run.months} months closed in ${run.seconds.toFixed(1)} s, the last in ${run.last_seconds.toFixed(2)} s`,
    `${run.invocations} invocations of at most ${run.most_queries} queries and ${run.longest_seconds.toFixed(2)} s`,
    `largest heap ${run.largest_heap_mb.toFixed(1)} MB`,
  ].join("; ");

await runMain(import.meta.url, bench);
