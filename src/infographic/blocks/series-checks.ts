import type { z } from "zod";
import type { Point, Series } from "./data.ts";
import { checkSeries } from "./data.ts";

type Block = { x: Point[]; series: Series[] };

/** Issues of series that can't be laid on one another: negative figures, and points where nothing adds up. */
export function checkStackable(block: Block, context: z.RefinementCtx, { share }: { share: boolean }): void {
  checkSeries(block, context);
  for (const [row, { figures }] of block.series.entries())
    for (const [index, figure] of figures.entries())
      if (figure && figure.value < 0)
        context.addIssue({
          code: "custom",
          path: ["series", row, "figures", index, "value"],
          message: "is negative; what is stacked can't be",
        });
  const totals = block.x.map((_, index) => block.series.reduce((sum, { figures }) => sum + (figures[index]?.value ?? 0), 0));
  if (totals.every((total) => total === 0))
    context.addIssue({ code: "custom", path: ["series"], message: "are all zero; there is nothing to stack" });
  else if (share)
    for (const [index, total] of totals.entries())
      if (total === 0) context.addIssue({ code: "custom", path: ["x", index], message: "adds up to zero; it has no shares" });
}

/** Known figures of a series, in order. */
export const knownFigures = (series: readonly Series[]) =>
  series.flatMap(({ figures }) => figures.filter((figure) => figure !== null));
