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
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of slices(bytes)) {
    if (head) head = joined(head, chunk.subarray(0, headLength));
    if (head && head.length >= headLength) {
      const found = byHead(head);
      if (found) return found;
      head = undefined;
    }
    isUtf8 &&= decodes(utf8, chunk);
  }
  const found = head && byHead(head);
  if (found) return found;
  return isUtf8 && decodes(utf8) ? "utf-8" : "windows-1252";
}

/** So much is looked at for marks and zeros. */
const headLength = 1_024;

function byHead(head: Uint8Array): Encoding | undefined {
  refuseArchives(head);
  const found = byMark(head) ?? byZeros(head);
  if (!found && head.includes(0))
    throw new TableRefused("isn't text: it holds a zero byte. Send CSV, TSV, JSON Lines or XLSX.");
  return found;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The text of a stream, piece by piece. The mark in front is taken off. */
export async function* decodeText(bytes: ReadableStream<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of slices(bytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const sliceLength = 65_536;

/** However much a stream gives at once, no more than this becomes text. */
async function* slices(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; at += sliceLength) yield chunk.subarray(at, at + sliceLength);
}

const byMark = (chunk: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => chunk[index] === byte))?.[0];

function byZeros(chunk: Uint8Array): Encoding | undefined {
  const half = Math.floor(chunk.length / 2);
  const zeros = (offset: number) => chunk.filter((byte, index) => byte === 0 && index % 2 === offset).length;
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
