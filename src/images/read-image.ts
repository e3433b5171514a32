import { ImageRefused } from "./errors.ts";
import { type ImageFacts, maxImageBytes, maxImagePixels } from "./image.ts";
import { readJpeg } from "./read-jpeg.ts";
import { sanitizeSvg } from "./sanitize-svg.ts";

export type ReadImage = ImageFacts & { content: Uint8Array<ArrayBuffer> };

/** What `bytes` are, told by themselves and not by what they are called; nothing is decoded. Throws `ImageRefused`. */
export function readImage(bytes: Uint8Array<ArrayBuffer>): ReadImage {
  if (bytes.byteLength > maxImageBytes) throw new ImageRefused(`is larger than ${maxImageBytes / 1e6} MB.`);
  const image = readPng(bytes) ?? readJpegImage(bytes) ?? readSvg(bytes);
  if (!image) throw new ImageRefused("is neither a PNG nor a JPEG nor an SVG, whatever it is called.");
  const { width, height } = image;
  if (!(width >= 1 && height >= 1)) throw new ImageRefused("has no width or no height.");
  if (width * height > maxImagePixels)
    throw new ImageRefused(`has ${width} × ${height} pixels; at most ${maxImagePixels / 1e6} megapixels are drawn.`);
  return image;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** https://www.w3.org/TR/png-3/#11IHDR */
function readPng(content: Uint8Array<ArrayBuffer>): ReadImage | undefined {
  if (!pngSignature.every((byte, index) => content[index] === byte)) return undefined;
  if (content.byteLength < 33) throw new ImageRefused("ends within its header.");
  const view = new DataView(content.buffer, content.byteOffset);
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20), content };
}

function readJpegImage(content: Uint8Array<ArrayBuffer>): ReadImage | undefined {
  const jpeg = readJpeg(content);
  return jpeg && { type: "image/jpeg", ...jpeg };
}

function readSvg(content: Uint8Array<ArrayBuffer>): ReadImage | undefined {
  const start = new TextDecoder().decode(content.subarray(0, 1024));
  if (!/^\uFEFF?\s*<(\?xml|!--|!DOCTYPE|svg)/i.test(start)) return undefined;
  const { svg, width, height } = sanitizeSvg(decodeText(content));
  return { type: "image/svg+xml", width, height, content: Uint8Array.from(new TextEncoder().encode(svg)) };
}

function decodeText(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(content);
  } catch {
    throw new ImageRefused("is an SVG that isn’t UTF-8.");
  }
}
