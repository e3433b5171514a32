import { useCallback, useEffect, useState } from "react";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { type Batch, batchApi, type Counts } from "./batch-api.ts";
import type { BatchState } from "./batch-tones.ts";

const readEach = 3_000;
const moving = new Set<BatchState>(["running", "paused"]);

/** A batch, and what becomes of it; `problem` where it can't be read: by its events, and read again now and then for the rate. */
export function useBatch(id: string) {
  const [batch, setBatch] = useState<Batch>();
  const [problem, setProblem] = useState<ApiProblem>();
  const read = useCallback(
    () =>
      batchApi.read(id).then(setBatch, (failure: unknown) => {
        if (!(failure instanceof ApiProblem)) throw failure;
        setProblem(failure);
      }),
    [id],
  );
  useEffect(() => {
    void read();
  }, [read]);

  const isMoving = batch !== undefined && moving.has(batch.state);
  const events = batch?.urls.events;
  useEffect(() => {
    if (!isMoving || events === undefined) return;
    const source = new EventSource(new URL(events).pathname);
    source.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as Counts & { state: BatchState };
      setBatch((known) => known && { ...known, counts: countsOf(news) });
      if (!moving.has(news.state)) void read();
    });
    const timer = setInterval(read, readEach);
    return () => {
      source.close();
      clearInterval(timer);
    };
  }, [isMoving, events, read]);

  return { batch, setBatch, problem };
}

const countsOf = ({ total, drawn, failed, cancelled }: Counts): Counts => ({
  ...{ total, drawn, failed, cancelled },
  pending: Math.max(0, total - drawn - failed - cancelled),
});
