import type { Canvas } from "../../src/rendering/raster/canvas.ts";
import type { Raster } from "../../src/rendering/rasterize.ts";

const side = 8;
// https://doi.org/10.1109/TIP.2003.819861, for 8 bits.
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

/** Mean structural similarity of two pictures of one size by their luma in windows of 8 × 8 px, 1 where they are equal. */
export function similarity(canvas: Canvas, raster: Raster): number {
  const { width, height } = canvas;
  if (width !== raster.width || height !== raster.height)
    throw new Error(`${width} × ${height} px and ${raster.width} × ${raster.height} px can't be compared.`);
  const [own, other] = [lumaOfCanvas(canvas), lumaOfRaster(raster)];
  let [sum, windows] = [0, 0];
  for (let top = 0; top + side <= height; top += side)
    for (let left = 0; left + side <= width; left += side) {
      sum += windowSimilarity(own, other, { start: top * width + left, stride: width });
      windows++;
    }
  return sum / windows;
}

const luma = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

function lumaOfCanvas({ pixels, colors }: Canvas): Float64Array {
  const byColor = colors.map((color) => luma(color >> 16, (color >> 8) & 255, color & 255));
  return Float64Array.from(pixels, (number) => byColor[number] ?? 0);
}

const lumaOfRaster = ({ pixels }: Raster): Float64Array =>
  Float64Array.from({ length: pixels.length / 4 }, (_, at) =>
    luma(pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0),
  );

function windowSimilarity(a: Float64Array, b: Float64Array, { start, stride }: { start: number; stride: number }): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = a[start + row * stride + column] ?? 0;
      const y = b[start + row * stride + column] ?? 0;
      sumA += x;
      sumB += y;
      squareA += x * x;
      squareB += y * y;
      product += x * y;
    }
  const count = side * side;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const varianceA = squareA / count - meanA ** 2;
  const varianceB = squareB / count - meanB ** 2;
  const covariance = product / count - meanA * meanB;
  return ((2 * meanA * meanB + c1) * (2 * covariance + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2));
}
