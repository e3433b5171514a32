import { type Finding, judgeBoxes } from "./judge-boxes.ts";
import { judgePixels } from "./judge-pixels.ts";
import { type LaidOut, readGeometry } from "./read-geometry.ts";

/** Everything that is wrong with how a page is laid out, as people would see it. */
export async function judgeGeometry(page: LaidOut): Promise<Finding[]> {
  const geometry = await readGeometry(page);
  return [...judgeBoxes(geometry), ...(await judgePixels(geometry))];
}
