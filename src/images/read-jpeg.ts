import { joinBytes } from "../kernel/join-bytes.ts";
import { ImageRefused } from "./errors.ts";
import { exifOf, exifOrientation } from "./exif-orientation.ts";

/** px as it is to be seen, with the turn applied that its Exif segment asks for. */
type Jpeg = { width: number; height: number; content: Uint8Array<ArrayBuffer> };
type Segment = { marker: number; start: number; end: number };

/** Start of frame: those that aren't are tables (C4, CC) and an extension (C8). ITU T.81, B.1.1.3 */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Exif and XMP, and Photoshop's: where a picture was taken, by whom, and what it looked like before. */
const isPrivate = (marker: number): boolean => marker === 0xe1 || marker === 0xed;
const startOfScan = 0xda;

/**
 * A JPEG without what it tells of its maker; of its Exif segment only the turn is kept. Undefined for what isn't one;
 * throws `ImageRefused` for one that ends before its frame.
 */
export function readJpeg(bytes: Uint8Array<ArrayBuffer>): Jpeg | undefined {
  if (!isJpeg(bytes)) return undefined;
  const segments = [...segmentsOf(bytes)];
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (!frame) throw new ImageRefused("is a JPEG without a frame: it may have been cut off.");

  const view = viewOf(bytes);
  const [height, width] = [view.getUint16(frame.start + 5), view.getUint16(frame.start + 7)];
  const orientation = orientationIn(bytes, segments);
  const turned = orientation > 4;
  return { width: turned ? height : width, height: turned ? width : height, content: cleaned(bytes, segments, orientation) };
}

/** How an image that is kept is to be turned, 1 to 8 as in Exif; 1 for what is no JPEG. */
export const orientationOf = (bytes: Uint8Array): number => (isJpeg(bytes) ? orientationIn(bytes, [...segmentsOf(bytes)]) : 1);

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The segments before the scan, each from its marker to its end. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let start = 2; start + 9 < bytes.byteLength && view.getUint8(start) === 0xff; ) {
    const marker = view.getUint8(start + 1);
    if (marker === startOfScan) return;
    const end = start + 2 + view.getUint16(start + 2);
    yield { marker, start, end: Math.min(end, bytes.byteLength) };
    start = end;
  }
}

function orientationIn(bytes: Uint8Array, segments: readonly Segment[]): number {
  const turns = segments
    .filter(({ marker }) => marker === 0xe1)
    .map(({ start, end }) => exifOrientation(viewOf(bytes.subarray(start + 4, end))));
  return turns.find((turn) => turn !== 1) ?? 1;
}

function cleaned(bytes: Uint8Array, segments: readonly Segment[], orientation: number): Uint8Array<ArrayBuffer> {
  const head = segments.filter(({ marker }) => !isPrivate(marker)).map(({ start, end }) => bytes.subarray(start, end));
  const rest = bytes.subarray(segments.at(-1)?.end ?? 2);
  const exif = orientation === 1 ? [] : [exifOf(orientation)];
  return joinBytes([bytes.subarray(0, 2), ...exif, ...head, rest]);
}
