import { maxPixels } from "../infographic/index.ts";
import { AppError } from "../kernel/app-error.ts";

type Area = { width: number; height: number };

/** Refuses a picture that would not fit into the memory of an isolate. */
export function refuseOversize({ width, height }: Area, advice: string): void {
  if (width * height <= maxPixels) return;
  throw new AppError(
    "canvas_too_large",
    `The picture would be ${width} × ${height} px; at most ${maxPixels / 1e6} megapixels can be drawn. ${advice}`,
  );
}
