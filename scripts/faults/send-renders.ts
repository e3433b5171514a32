import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { askForRender, type Reply } from "./ask-for-render.ts";
import type { Books, Render, Tenant, Unanswered } from "./books.ts";

type Load = {
  url: string;
  books: Books;
  tenants: readonly Tenant[];
  clients: number;
  isOver: () => boolean;
  onTold: () => void;
};

const representations = ["application/json", "image/svg+xml", "image/png"];
/** Of a hundred acknowledged renders, so many are sent once more, as by a client that lost its answer. */
const repeatedInHundred = 10;
/** In ms. Clients that never rest get into step, and then a kill meets all of them at the same point. */
const restsFor = 300;
const settledWithin = 90_000;

/** Clients that ask one render after the other, those without an answer first, until it is over. */
export async function sendRenders(load: Load): Promise<void> {
  await inParallel(load.clients, async () => {
    while (!load.isOver()) {
      const retry = takeDue(load.books);
      await pursue(load, retry ?? { render: newRender(load), notBefore: 0 });
      await sleep(Math.random() * restsFor);
    }
  });
}

/** Asks for every render without an answer until each has one, and for nothing new. */
export async function settleRenders(load: Omit<Load, "isOver" | "onTold">): Promise<void> {
  const { books } = load;
  const deadline = Date.now() + settledWithin;
  const isOver = () => books.told.size === books.sent.size || Date.now() > deadline;
  await inParallel(load.clients, async () => {
    while (!isOver()) {
      const retry = takeDue(books);
      if (retry) await pursue({ ...load, isOver, onTold: () => {} }, retry);
      else await sleep(20);
    }
  });
  for (const { render } of books.unanswered) books.faults.push(`${render.title} got no answer in ${settledWithin / 1_000} s`);
}

const inParallel = (clients: number, be: () => Promise<void>) => Promise.all(Array.from({ length: clients }, be));

function takeDue(books: Books): Unanswered | undefined {
  const now = Date.now();
  const index = books.unanswered.findIndex(({ notBefore }) => notBefore <= now);
  if (index < 0) return undefined;
  books.retries++;
  return books.unanswered.splice(index, 1)[0];
}

function newRender({ books, tenants }: Load): Render {
  const figure = books.sent.size + 1;
  const [accept, tenant] = [nth(representations, figure), nth(tenants, figure)];
  const render = { title: `Render ${figure}`, figure, accept, tenant, idempotencyKey: randomUUID() };
  books.sent.set(render.title, render);
  return render;
}

const nth = <Thing>(things: readonly Thing[], index: number): Thing => {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error("There is none to choose from.");
  return thing;
};

async function pursue({ url, books, isOver, onTold }: Load, { render, heldSince }: Unanswered): Promise<void> {
  books.attempts++;
  const reply = await askForRender(url, render);
  switch (reply.kind) {
    case "made":
      books.told.set(render.title, reply.told);
      onTold();
      if (heldSince !== undefined) books.longestHold = Math.max(books.longestHold, Date.now() - heldSince);
      if (Math.random() * 100 < repeatedInHundred && !isOver()) await repeat(url, books, render);
      return;
    case "later": {
      if (reply.held) books.held++;
      const since = heldSince ?? (reply.held ? Date.now() : undefined);
      const notBefore = Date.now() + reply.after;
      books.unanswered.push({ render, notBefore, ...(since !== undefined && { heldSince: since }) });
      return;
    }
    case "lost":
      if (reply.failed) books.failed++;
      // Whether it died with its key, or never came that far: from here on another lease may run.
      books.unanswered.push({ render, notBefore: Date.now() + 20 });
      return;
    case "refused":
      books.faults.push(`${render.title} was refused with ${reply.why}`);
  }
}

/** Asks again for what was answered. Only a kill may keep the same answer from coming. */
async function repeat(url: string, books: Books, render: Render): Promise<void> {
  books.attempts++;
  const fault = faultOfRepeat(await askForRender(url, render), books, render);
  if (fault === undefined) books.replayed++;
  else if (fault !== "lost") books.faults.push(`${render.title}, asked for again, ${fault}`);
}

function faultOfRepeat(reply: Reply, { told }: Books, { title }: Render): string | undefined {
  if (reply.kind === "lost" || (reply.kind === "later" && !reply.held)) return "lost";
  if (reply.kind === "later") return "is said to be in flight";
  if (reply.kind === "refused") return `was refused with ${reply.why}`;
  const first = told.get(title);
  if (reply.told.id !== first?.id) return `was answered as ${reply.told.id} and before as ${first?.id}`;
  if (reply.told.digest !== first.digest) return "was answered with another body";
  return reply.replayed ? undefined : "isn't marked as replayed";
}
