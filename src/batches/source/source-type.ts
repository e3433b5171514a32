export const sourceTypes = ["csv", "tsv", "xlsx", "jsonl"] as const;
export type SourceType = (typeof sourceTypes)[number];

export const mediaTypes: Record<SourceType, string> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jsonl: "application/x-ndjson",
};

const others: Record<string, SourceType> = {
  "application/csv": "csv",
  "application/jsonl": "jsonl",
  "application/jsonlines": "jsonl",
  "application/json-lines": "jsonl",
};

const extensions: Record<string, SourceType> = {
  csv: "csv",
  txt: "csv",
  tsv: "tsv",
  tab: "tsv",
  xlsx: "xlsx",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** By its media type, or else by the end of its name: browsers call many files `application/octet-stream`. */
export function sourceTypeOf(mediaType: string, fileName: string): SourceType | undefined {
  const known = sourceTypes.find((type) => mediaTypes[type] === mediaType);
  const extension = fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
  return known ?? others[mediaType] ?? (Object.hasOwn(extensions, extension) ? extensions[extension] : undefined);
}
