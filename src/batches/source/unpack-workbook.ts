import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { joinBytes } from "../../kernel/join-bytes.ts";
import { TableRefused, WorkbookTooLarge } from "../errors.ts";

export type Parts = Map<string, Uint8Array<ArrayBuffer>>;

/** What all parts that are read may come to. They are held twice for a moment, with the archive beside. */
const mostBytes = 16_000_000;
/** Deflate packs up to a thousand to one: no more than this is unpacked before somebody looks at how much it was. */
const slice = 8_192;

/** The parts that are wanted, unpacked no further than the limit whatever the archive says of itself. Throws AppErrors. */
export function unpackWorkbook(archive: Uint8Array, isWanted: (name: string) => boolean): Parts {
  refuseOther(archive);
  const parts: Parts = new Map();
  let unpacked = 0;

  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, data, isLast) => {
      if (error) throw error;
      unpacked += data.byteLength;
      if (unpacked > mostBytes) throw new WorkbookTooLarge(`unpacks to more than ${mostBytes / 1_000_000} MB.`);
      chunks.push(data);
      if (isLast) parts.set(file.name, joinBytes(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);

  try {
    for (let at = 0; at < archive.length; at += slice)
      unzip.push(archive.subarray(at, at + slice), at + slice >= archive.length);
  } catch (error) {
    if (error instanceof WorkbookTooLarge) throw error;
    throw new TableRefused("is a damaged workbook: it can't be unpacked.");
  }
  return parts;
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  throw new TableRefused(
    isOld ? "is an old or password-protected workbook. Save it as XLSX without a password." : "is no XLSX workbook.",
  );
}
