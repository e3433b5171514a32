import { outlineFigures, outlineSingleRow } from "./outline-figures.ts";
import { outlineGroups } from "./outline-groups.ts";
import { outlineHeaderPeriods } from "./outline-header-periods.ts";
import { outlineList } from "./outline-list.ts";
import { outlineTime } from "./outline-time.ts";
import type { Outline, Reading } from "./reading.ts";

/** The outline for the shape of the table, the more particular shapes first. */
export function chooseOutline(reading: Reading): Outline {
  const shapes = [
    () => outlineSingleRow(reading),
    () => outlineFigures(reading),
    () => outlineHeaderPeriods(reading),
    () => outlineTime(reading),
    () => outlineGroups(reading),
  ];
  for (const shape of shapes) {
    const outline = shape();
    if (outline && outline.views.length + outline.stats.length > 0) return outline;
  }
  return outlineList(reading);
}
