import type { BatchId } from "../../kernel/ids.ts";

/** How a batch stands, and what became of one of its items just now. */
export type ProgressUpdate = {
  state: string;
  /** Goes up each time that failed items are tried again. */
  round: number;
  total: number;
  drawn: number;
  failed: number;
  cancelled: number;
  item?: { position: number; state: string; infographicId?: string };
};

/** Carries news of batches to who listens. Nothing depends on it: how a batch stands is in its row. */
export type ProgressFeed = {
  publish(batchId: BatchId, update: ProgressUpdate): Promise<void>;
  /** Server-sent events behind an id: what was missed, how the batch stands, then what comes, until it has ended. */
  follow(batchId: BatchId, from: { lastEventId: number; standing: ProgressUpdate }): Promise<ReadableStream<Uint8Array>>;
};
