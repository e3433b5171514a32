import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyMigrations } from "../start/apply-migrations.ts";
import { auditStorage } from "./audit/audit-storage.ts";
import { type Books, newBooks } from "./books.ts";
import { newDeaths, noteDeaths } from "./deaths.ts";
import { type FaultReport, reportOf } from "./fault-report.ts";
import { freePort } from "./free-port.ts";
import { buildWorker, startMortalPlatform } from "./mortal-platform.ts";
import { seedTenants } from "./seed-tenants.ts";
import { sendRenders, settleRenders } from "./send-renders.ts";

type Run = { kills: number; onKill?: (kill: number, report: { acknowledged: number; faults: number }) => void };

const clients = 16;
/** So many renders are answered before a kill, however fast the machine is. */
const answeredBefore = { least: 3, most: 40 };
const answersWithin = 1_500;
const slowest = 20_000;

/** Kills the platform so many times under load, audits what each death left on the disk, and all of it at the end. */
export async function runFaults({ kills, onKill = () => {} }: Run): Promise<FaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-faults-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  const books = newBooks();
  const deaths = newDeaths();
  try {
    await Promise.all([buildWorker(built), applyMigrations(data)]);
    const tenants = await seedTenants(data);
    const start = async () => startMortalPlatform({ built, data, port: await freePort() });

    for (let kill = 1; kill <= kills; kill++) {
      const platform = await start();
      let over = false;
      const moment = killingMoment(books);
      const sending = sendRenders({ url: platform.url, books, tenants, clients, isOver: () => over, onTold: moment.onTold });
      await moment.reached;
      // Who was answered asks nothing more; who is being answered dies with the platform.
      over = true;
      await platform.kill();
      await sending;
      const { kept, faults } = await auditStorage(data, books, { settled: false });
      noteDeaths(deaths, kept, books);
      books.faults.push(...faults);
      onKill(kill, { acknowledged: books.told.size, faults: books.faults.length });
    }

    const platform = await start();
    await settleRenders({ url: platform.url, books, tenants, clients });
    await reconcile(platform.url);
    await platform.kill();
    const { kept, faults } = await auditStorage(data, books, { settled: true });
    books.faults.push(...faults);
    return reportOf({ kills, books, kept, deaths });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every other time the very moment in which a client has read its answer, else some time later. */
function killingMoment({ told }: Books) {
  const enough = told.size + between(answeredBefore);
  const { promise, resolve: onEnough } = Promise.withResolvers<void>();
  const onTold = () => {
    if (told.size >= enough) onEnough();
  };
  const later = Math.random() < 0.5 ? 0 : Math.random() * answersWithin;
  const answered = later === 0 ? promise : promise.then(() => sleep(later));
  return { onTold, reached: Promise.race([answered, sleep(slowest)]) };
}

const between = ({ least, most }: { least: number; most: number }) => least + Math.floor(Math.random() * (most - least));

/** The hourly cron, now. */
async function reconcile(url: string): Promise<void> {
  const response = await fetch(`${url}/cdn-cgi/handler/scheduled`);
  if (!response.ok) throw new Error(`The cron answered ${response.status}.`);
}
