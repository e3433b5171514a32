import { rasterPrefix } from "../infographics/index.ts";
import type { Instant } from "../kernel/time.ts";
import type { MadeBlobs } from "../platform/ports/made-blobs.ts";
import type { Studio } from "./studio.ts";

type Deps = { madeBlobs: MadeBlobs; studio: Pick<Studio, "isCurrent"> };

/** Longer than any link to a picture is valid. */
const keptMilliseconds = 90 * 86_400_000;
/** Of up to 1,000 objects, each run. */
const mostPages = 20;

/**
 * Takes away PNGs that versions of before have drawn, 90 days after they were: who still asks for one gets it drawn again,
 * from its spec or from its SVG, which is kept. A run looks at a part and goes on there the next time.
 */
export async function sweepPictures({ madeBlobs, studio }: Deps, now: Instant): Promise<{ seen: number; removed: number }> {
  let after = await madeBlobs.place(rasterPrefix);
  let [seen, removed] = [0, 0];
  for (let page = 0; page < mostPages; page++) {
    const { blobs, end } = await madeBlobs.list(rasterPrefix, after);
    const stale = blobs.filter(({ storedAt, madeBy }) => now - storedAt >= keptMilliseconds && !studio.isCurrent(madeBy));
    await madeBlobs.remove(stale.map(({ key }) => key));
    seen += blobs.length;
    removed += stale.length;
    after = end ? undefined : blobs.at(-1)?.key;
    if (end) break;
  }
  await madeBlobs.keepPlace(rasterPrefix, after);
  return { seen, removed };
}
