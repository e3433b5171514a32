import { inflateSync } from "node:zlib";

type Table = { tag: number; checksum: number; data: Buffer };

const headerSize = 12;
const recordSize = 16;

/** The bare OpenType font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/#TableDirectory). */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF 1.0 file: it must start with wOFF.");
  const flavor = woff.readUInt32BE(4);
  const tables = readTables(woff, woff.readUInt16BE(12));
  return assemble(flavor, tables);
}

const readTables = (woff: Buffer, count: number): Table[] =>
  Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packedSize, size] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const packed = woff.subarray(offset, offset + packedSize);
    return {
      tag: woff.readUInt32BE(entry),
      checksum: woff.readUInt32BE(entry + 16),
      data: packedSize < size ? inflateSync(packed) : packed,
    };
  });

function assemble(flavor: number, tables: Table[]): Buffer {
  const directory = Buffer.alloc(headerSize + tables.length * recordSize);
  directory.writeUInt32BE(flavor, 0);
  directory.writeUInt16BE(tables.length, 4);

  let offset = directory.length;
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const record = headerSize + index * recordSize;
    [tag, checksum, offset, data.length].forEach((value, field) => {
      directory.writeUInt32BE(value, record + field * 4);
    });
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...bodies]);
}
