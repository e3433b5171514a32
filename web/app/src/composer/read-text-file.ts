import type { InputKind } from "./detect-input.ts";

export type FileProblem = "type" | "size" | "binary" | "empty";
type ReadFile = { text: string; kind: InputKind | "auto" } | { problem: FileProblem };

const kindOf: Record<string, InputKind | "auto"> = { csv: "table", tsv: "table", txt: "auto", md: "text", markdown: "text" };
export const acceptedFiles = Object.keys(kindOf)
  .map((extension) => `.${extension}`)
  .join(",");
const maxBytes = 1_000_000;

export async function readTextFile(file: File): Promise<ReadFile> {
  const kind = kindOf[file.name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!kind) return { problem: "type" };
  if (file.size > maxBytes) return { problem: "size" };
  const text = decode(await file.arrayBuffer());
  if (text.includes("\0")) return { problem: "binary" };
  if (text.trim() === "") return { problem: "empty" };
  return { text, kind };
}

/** Spreadsheets on Windows still save CSV in UTF-16 or in the Western code page. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
