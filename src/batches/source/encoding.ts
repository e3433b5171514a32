import { TableRefused } from "../errors.ts";

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

const marks: readonly [Encoding, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * What a text is written in: by its byte order mark; or by its zeros, which in UTF-16 every Latin letter has; or UTF-8 where all
 * of it is; or else Windows-1252, in which every file can be read. Throws `TableRefused` for what is no text.
 */
export async function detectEncoding(bytes: ReadableStream<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let isUtf8 = true;
  let found: Encoding | undefined;
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst) {
      isFirst = false;
      found = byMark(chunk) ?? byZeros(chunk);
      refuseArchives(chunk);
    }
    if (found) continue;
    if (chunk.includes(0)) throw new TableRefused("isn't text: it holds a zero byte. Send CSV, TSV, JSON Lines or XLSX.");
    isUtf8 &&= decodes(utf8, chunk);
  }
  if (found) return found;
  return isUtf8 && decodes(utf8) ? "utf-8" : "windows-1252";
}

/** The text of a stream, piece by piece. The mark in front is taken off. */
export async function* decodeText(bytes: ReadableStream<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const byMark = (chunk: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => chunk[index] === byte))?.[0];

function byZeros(chunk: Uint8Array): Encoding | undefined {
  const sample = chunk.subarray(0, 1_024);
  const half = Math.floor(sample.length / 2);
  const zeros = (offset: number) => sample.filter((byte, index) => byte === 0 && index % 2 === offset).length;
  if (half < 4 || zeros(0) + zeros(1) < half * 0.4) return undefined;
  return zeros(1) > zeros(0) ? "utf-16le" : "utf-16be";
}

/** What somebody renamed, or compressed. */
function refuseArchives(chunk: Uint8Array): void {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => chunk[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) throw new TableRefused("is a ZIP or an Excel workbook. Send it as XLSX.");
  if (begins(0x1f, 0x8b)) throw new TableRefused("is compressed with gzip. Send it as it is.");
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new TableRefused("is an old Excel workbook. Save it as XLSX or CSV.");
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
