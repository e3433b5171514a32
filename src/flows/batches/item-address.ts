import type { BatchId } from "../../kernel/ids.ts";

export type ItemAddress = { batchId: BatchId; position: number };

/** As it stands in the subject of its job. */
export const subjectOfItem = (batchId: BatchId, position: number): string => `${batchId}:${position}`;

export const readItemSubject = (subject: string): ItemAddress => {
  const [batchId = "", position = ""] = subject.split(":");
  return { batchId: batchId as BatchId, position: Number(position) };
};
