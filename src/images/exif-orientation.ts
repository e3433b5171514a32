const exifHeader = "Exif\0\0";
const orientationTag = 0x0112;

/**
 * The orientation that a JPEG's Exif segment gives it, 1 to 8; 1, upright, where there is none or it can't be read.
 * `segment` is the content of an APP1 segment. Exif 3.0 (CIPA DC-008), 4.5.4 and 4.6.5.1.
 */
export function exifOrientation(segment: DataView): number {
  if (segment.byteLength < 20 || asciiAt(segment, 0, exifHeader.length) !== exifHeader) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + exifHeader.length, segment.byteLength - exifHeader.length);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== orientationTag) continue;
    const orientation = tiff.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

const asciiAt = (view: DataView, from: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(from + index)));

/** An APP1 segment, its marker included, that tells an orientation and nothing else. */
export const exifOf = (orientation: number): Uint8Array =>
  // biome-ignore format: a line for each part of the segment
  Uint8Array.of(
    0xff, 0xe1, 0, 34,
    ...[...exifHeader].map((character) => character.charCodeAt(0)),
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8,
    0, 1,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    0, 0, 0, 0,
  );
