import { setTimeout as sleep } from "node:timers/promises";

export type Render = { org: string; id: string; at: number };

/** What clients know of their renders. One without an answer is tried again, under the same id, until it has one. */
export type Books = {
  sent: Map<string, Render>;
  acknowledged: Set<string>;
  unanswered: Render[];
  attempts: number;
  retries: number;
};

export const newBooks = (): Books => ({ sent: new Map(), acknowledged: new Set(), unanswered: [], attempts: 0, retries: 0 });

type Load = { url: string; books: Books; clients: number; isOver: () => boolean };

const organizations = ["org_north", "org_south", "org_east", "org_west"];
/** Of a hundred acknowledged renders, so many are sent once more, as by a client that lost its answer. */
const repeatedInHundred = 10;

/** Clients that ask one render after the other, those without an answer first, until it is over. */
export async function sendRenders(load: Load): Promise<void> {
  await Promise.all(Array.from({ length: load.clients }, () => beClient(load)));
}

/** Asks for every render without an answer until each has one, and for nothing new. */
export async function settleRenders(load: Omit<Load, "isOver">): Promise<void> {
  await sendRenders({ ...load, isOver: () => load.books.unanswered.length === 0 });
}

async function beClient({ url, books, isOver }: Load): Promise<void> {
  while (!isOver()) {
    const retried = books.unanswered.pop();
    const render = retried ?? newRender(books);
    if (retried) books.retries++;
    const answered = await ask(url, render, books);
    if (answered && Math.random() * 100 < repeatedInHundred && !isOver()) await ask(url, render, books);
    if (!answered) await sleep(5);
  }
}

function newRender(books: Books): Render {
  const number = books.sent.size;
  const org = organizations[number % organizations.length] ?? "";
  const render = { org, id: `req_${number}`, at: Date.now() };
  books.sent.set(render.id, render);
  return render;
}

async function ask(url: string, render: Render, books: Books): Promise<boolean> {
  books.attempts++;
  const body = JSON.stringify(render);
  const answer = await fetch(`${url}/faults/renders`, { method: "POST", body, signal: AbortSignal.timeout(10_000) })
    .then(async (response) => response.status === 201 && (await response.text()).includes(render.id))
    .catch(() => false);
  if (answer) books.acknowledged.add(render.id);
  else if (!books.acknowledged.has(render.id)) books.unanswered.push(render);
  return answer;
}
