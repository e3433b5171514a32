import type { ProgressUpdate } from "../platform/ports/progress-feed.ts";

type Snapshot = Omit<ProgressUpdate, "item">;
type ItemNews = NonNullable<ProgressUpdate["item"]>;
export type LoggedItem = ItemNews & { id: number };

/** What is known of a batch: how it stands, and its items in the order in which they were settled. Ids count what was told. */
export type ProgressLog = { lastId: number; snapshot: Snapshot | undefined };

export const emptyLog: ProgressLog = { lastId: 0, snapshot: undefined };

const endStates = new Set(["completed", "cancelled", "failed"]);

export const hasEnded = ({ snapshot }: ProgressLog): boolean => snapshot !== undefined && endStates.has(snapshot.state);

/** Updates may come late or twice: how a batch stands never goes back within a round. */
export function foldUpdate(log: ProgressLog, { item, ...snapshot }: ProgressUpdate): { log: ProgressLog; item?: LoggedItem } {
  const lastId = log.lastId + 1;
  const isNewer = log.snapshot === undefined || isAhead(snapshot, log.snapshot);
  const next = { lastId, snapshot: isNewer ? snapshot : log.snapshot };
  return item ? { log: next, item: { id: lastId, ...item } } : { log: next };
}

function isAhead(next: Snapshot, known: Snapshot): boolean {
  if (next.round !== known.round) return next.round > known.round;
  if (endStates.has(known.state)) return endStates.has(next.state) && doneIn(next) >= doneIn(known);
  return endStates.has(next.state) || doneIn(next) >= doneIn(known);
}

const doneIn = ({ drawn, failed, cancelled }: Snapshot): number => drawn + failed + cancelled;

/** https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
export const eventText = (event: string, id: number, data: object): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
