import { AppError } from "../../../src/kernel/app-error.ts";
import { locateJsonError } from "./locate-json-error.ts";

/** 1 MB, as people count it. */
export const maxBodyBytes = 1_000_000;

/** The body as text, with a byte order mark taken off. Throws AppError `too_large` as soon as it passes the limit. */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new AppError("unsupported_media_type", "The body is not UTF-8. Save it as UTF-8 and send it again.");
  }
}

/** The body as it came. Throws AppError `too_large` as soon as it passes the limit. */
export async function readBytes({ headers, body }: Request, most: number = maxBodyBytes): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get("content-length")) > most) throw tooLarge(most);
  return readCounted(body, most);
}

/** Throws AppError `invalid_json` with the line and the column of the mistake. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    const error = locateJsonError(source);
    if (!error) throw new AppError("invalid_json", "The body is not JSON that can be read.");
    const { line, column, offset, expected } = error;
    const found = offset < source.length ? JSON.stringify(source.slice(offset, offset + 12)) : "the end of the body";
    throw new AppError(
      "invalid_json",
      `The body is not JSON: line ${line}, column ${column} (offset ${offset}) has ${found} where ${expected} is expected.`,
      [{ path: `line ${line}, column ${column}`, message: `expected ${expected}, found ${found}` }],
    );
  }
}

async function readCounted(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

const tooLarge = (most: number) =>
  new AppError("too_large", `The body is larger than ${most / 1e6} MB. Send fewer rows, a shorter text or a smaller picture.`);
