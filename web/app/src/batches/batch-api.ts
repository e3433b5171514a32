import { ask, get, post } from "../../../shared/api/ask.ts";
import { ApiProblem, problemOf } from "../../../shared/api/problem.ts";
import type { Page } from "../account/use-pages.ts";
import type { BatchState } from "./batch-tones.ts";

export type Counts = { total: number; drawn: number; failed: number; cancelled: number; pending: number };
export type Column = { name: string; kind: "number" | "text" | "mixed" | "empty"; filled: number; samples: string[] };
export type Preflight = {
  rows: number;
  pictures: number;
  kept: number;
  columns: Column[];
  sheets: string[];
  sheet: string | null;
  error_rows: number;
  errors: { row: number; column: string; message: string }[];
  warnings: string[];
  previews: { number: number; title: string; url: string }[];
};
export type Batch = {
  id: string;
  name: string;
  state: BatchState;
  options: { group_by?: string };
  preflight: Preflight | null;
  quota: {
    renders: number;
    used: number;
    limit: number | null;
    overage: number;
    price: { text: string } | null;
    fits: boolean;
  } | null;
  problem: { message: string; issues: { path: string; message: string }[] } | null;
  counts: Counts;
  rate: { per_minute: number | null; seconds_left: number | null };
  expires_at: string | null;
  file: { url: string | null };
  schedule: string | null;
  urls: { events: string; results: string; errors: string; zip: string };
};
export type BatchSummary = Pick<Batch, "id" | "name" | "state" | "counts"> & { created_at: string };

export type FailedRow = { position: number; row: number; name: string; column: string | null; message: string | null };

export const steps = ["start", "pause", "resume", "cancel", "retry"] as const;
export type Step = (typeof steps)[number];

/** Uploads take longer than questions. */
const patience = 180_000;

const pageAfter = (limit: number, after?: string | number): URLSearchParams =>
  new URLSearchParams({ limit: String(limit), ...(after !== undefined && { after: String(after) }) });

/** Every call throws `ApiProblem`. */
export const batchApi = {
  async list(after?: string): Promise<Page<BatchSummary, string>> {
    const { batches, next } = await get<{ batches: BatchSummary[]; next?: string }>(`/v1/batches?${pageAfter(10, after)}`);
    return { items: batches, next: next ?? null };
  },
  async failedRows(id: string, after?: number): Promise<Page<FailedRow, number>> {
    const page = pageAfter(20, after);
    const { items, next } = await get<{ items: FailedRow[]; next?: number }>(`/v1/batches/${id}/items?state=failed&${page}`);
    return { items, next: next ?? null };
  },
  read: (id: string) => get<Batch>(`/v1/batches/${id}`),
  step: (id: string, step: Step) => post<Batch>(`/v1/batches/${id}/${step}`, {}),
  change: (id: string, options: object) => ask<Batch>("PATCH", `/v1/batches/${id}`, options),

  async send(file: File): Promise<Batch> {
    const body = new FormData();
    body.set("file", file);
    const signal = AbortSignal.timeout(patience);
    const response = await fetch("/v1/batches", { method: "POST", body, signal }).catch(() => {
      throw new ApiProblem(signal.aborted ? "timeout" : "offline");
    });
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as Batch;
  },
};

/** The path alone: the page's own origin answers. */
export const pathOf = (url: string): string => new URL(url).pathname;
