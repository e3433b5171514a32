import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyMigrations } from "../start/platform.ts";
import { auditStorage } from "./audit-storage.ts";
import { buildWorker, startMortalPlatform } from "./mortal-platform.ts";
import { type Books, newBooks, sendRenders, settleRenders } from "./renders.ts";

export type FaultReport = {
  kills: number;
  attempts: number;
  acknowledged: number;
  /** Renders whose answer was lost with the platform, and that were tried again. */
  retries: number;
  counted: number;
  copied: number;
  databases: number;
  faults: string[];
};

type Run = { kills: number; onKill?: (kill: number, report: { acknowledged: number; faults: number }) => void };

const clients = 16;
/** So many renders are answered before a kill, however fast the machine is. */
const answeredBefore = { least: 5, most: 120 };
const slowest = 20_000;

/** Kills the platform so many times under load, audits what each death left on the disk, and all of it at the end. */
export async function runFaults({ kills, onKill = () => {} }: Run): Promise<FaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-faults-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  const books = newBooks();
  const faults: string[] = [];
  try {
    await Promise.all([buildWorker(built), applyMigrations(data)]);
    const start = async () => startMortalPlatform({ built, data, port: await freePort() });

    for (let kill = 1; kill <= kills; kill++) {
      const platform = await start();
      let over = false;
      const sending = sendRenders({ url: platform.url, books, clients, isOver: () => over });
      await untilAnswered(books, between(answeredBefore));
      await sleep(Math.random() * 30);
      // Who was answered asks nothing more; who is being answered dies with the platform.
      over = true;
      await platform.kill();
      await sending;
      faults.push(...(await auditStorage(data, books, { settled: false })).faults);
      onKill(kill, { acknowledged: books.acknowledged.size, faults: faults.length });
    }

    const platform = await start();
    await settleRenders({ url: platform.url, books, clients });
    await reconcile(platform.url);
    await platform.kill();
    const { counted, copied, databases, faults: last } = await auditStorage(data, books, { settled: true });
    const { attempts, retries, acknowledged } = books;
    return {
      kills,
      attempts,
      retries,
      acknowledged: acknowledged.size,
      counted,
      copied,
      databases,
      faults: [...faults, ...last],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function untilAnswered({ acknowledged }: Books, renders: number): Promise<void> {
  const enough = acknowledged.size + renders;
  for (const deadline = Date.now() + slowest; acknowledged.size < enough && Date.now() < deadline; ) await sleep(2);
}

const between = ({ least, most }: { least: number; most: number }) => least + Math.floor(Math.random() * (most - least));

/** The hourly cron, now. */
async function reconcile(url: string): Promise<void> {
  const response = await fetch(`${url}/cdn-cgi/handler/scheduled`);
  if (!response.ok) throw new Error(`The cron answered ${response.status}.`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("A listening TCP server has a port.");
  return address.port;
}
