export {
  type Batch,
  type BatchItem,
  type BatchReport,
  type BatchSource,
  type BatchState,
  type ItemContent,
  itemAttemptId,
  settled,
} from "./batch.ts";
export { batchLimitsOf, mostWorkbookBytes } from "./batch-limits.ts";
export { BatchOptions, batchFields, isTooLong, lookOf } from "./batch-options.ts";
export { type BatchRepository, batchRepository } from "./batch-repository.ts";
export { expiresAt, expiryAt, keptDaysOf } from "./batch-retention.ts";
export { BatchNotFound, FileTooLarge, SourceChanged, WrongState } from "./errors.ts";
export { type ExpiryRepository, expiryRepository } from "./expiry-repository.ts";
export { inspectTable } from "./inspect-table.ts";
export { type ItemRepository, itemRepository, type Settlement, type Standing } from "./item-repository.ts";
export { bytesOf, hashOf, makeItems, makingOf, toItem } from "./make-items.ts";
export { progressOf, quarterPassed } from "./progress.ts";
export { emptyLog, eventText, foldUpdate, hasEnded, type LoggedItem, type ProgressLog } from "./progress-log.ts";
export { csvHead, csvLines } from "./result-csv.ts";
export { detectEncoding } from "./source/encoding.ts";
export { openTable } from "./source/open-table.ts";
export { type SourceType, sourceTypeOf, sourceTypes } from "./source/source-type.ts";
export { checkRow } from "./template/check-row.ts";
export { compileTemplate } from "./template/compile-template.ts";
