import type { Issue } from "../kernel/app-error.ts";
import type { Caller, Plan, Tenant } from "../kernel/caller.ts";
import type { BatchId, InfographicId, ScheduleId } from "../kernel/ids.ts";
import { partId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { BatchOptions } from "./batch-options.ts";
import type { Cell } from "./source/cell.ts";
import type { Encoding } from "./source/encoding.ts";
import type { SourceType } from "./source/source-type.ts";
import type { RowIssue } from "./template/check-row.ts";
import type { Column } from "./template/describe-columns.ts";

export type BatchState =
  | "uploading"
  | "ready"
  | "refused"
  | "running"
  | "paused"
  | "completed"
  | "cancelled"
  | "failed"
  | "expired";

/** An address, what its server said of the content, and the content's SHA-256. */
export type SourceOrigin = { url: string; etag: string | null; lastModified: string | null; hash: string };

export type BatchSource = {
  /** Where its bytes are. */
  key: string;
  type: SourceType;
  fileName: string;
  /** Null until it is all there. */
  bytes: number | null;
  /** Of the object: another one is another file. */
  etag: string | null;
  encoding: Encoding;
  /** Where it was fetched from, and as what. */
  origin?: SourceOrigin;
  /** While it is uploaded in parts. */
  upload: { id: string; parts: Record<string, { number: number; etag: string; bytes: number }> } | null;
};

/** What was found in the file before anything is charged. */
export type BatchReport = {
  rows: number;
  /** Pictures that it comes to. */
  items: number;
  columns: Column[];
  sheets: string[];
  sheet: string | null;
  /** The first hundred. */
  errors: RowIssue[];
  errorRows: number;
  /** Positions of the items that can't be drawn. */
  unsound: number[];
  /** Positions of those that are drawn already, by the batch that this one follows. */
  kept?: number[];
  warnings: string[];
  /** What rows are filled into; null where rows are grouped. */
  spec: Record<string, unknown> | null;
  /** Taken for all where options and spec name none, so that they are seen to belong together. */
  look?: { theme: string; template?: string };
  previews: { position: number; row: number; title: string; contentKey: string }[];
};

export type BatchProblem = { code: string; message: string; issues: Issue[] };

export type BatchCounts = { total: number; drawn: number; failed: number; cancelled: number };

export type Batch = Tenant &
  BatchCounts & {
    id: BatchId;
    name: string;
    state: BatchState;
    plan: Plan;
    by: Caller["by"];
    options: BatchOptions;
    source: BatchSource;
    report: BatchReport | null;
    problem: BatchProblem | null;
    round: number;
    expandedAt: Instant | null;
    startedAt: Instant | null;
    endedAt: Instant | null;
    createdAt: Instant;
    updatedAt: Instant;
    scheduleId: ScheduleId | null;
    follows: BatchId | null;
    clearedAt: Instant | null;
  };

export type ItemState = "pending" | "drawn" | "failed" | "cancelled";

/** A row's cells, or a group's rows as records under its name. */
export type ItemContent =
  | { kind: "row"; row: number; cells: Cell[] }
  | { kind: "group"; row: number; title: string; records: Record<string, string | number | boolean | null>[] };

export type BatchItem = {
  batchId: BatchId;
  position: number;
  row: number;
  name: string;
  hash: string;
  content: ItemContent;
  state: ItemState;
  infographicId: InfographicId | null;
  contentKey: string | null;
  bytes: number | null;
  code: string | null;
  column: string | null;
  message: string | null;
  updatedAt: Instant;
};

/** Names the effect of drawing an item, however often it is tried: one infographic, one render. */
export const itemAttemptId = (id: BatchId, position: number): string => partId("row", id, position);

export const settled = ({ drawn, failed, cancelled }: BatchCounts): number => drawn + failed + cancelled;
