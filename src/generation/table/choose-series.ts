import type { Quantity } from "../../infographic/index.ts";

/** One line: a name and a figure, or a gap, for every moment. */
export type Series = { name: string; figures: (Quantity | null)[] };

/** Which lines are drawn where there are too many: highest at the end, newest by name, or largest added up. */
export type Selection = "series" | "latestSeries" | "largestSeries";

export const maxSeries = 5;

/** Up to five of the series that have the two points a line needs, the foremost first. */
export function chooseSeries(all: readonly Series[], selection: Selection): Series[] {
  const drawable = all.filter(({ figures }) => figures.filter((figure) => figure !== null).length > 1);
  const ranked = selection === "latestSeries" ? drawable.sort(byNameDown) : drawable.sort((a, b) => weight(b) - weight(a));
  return ranked.slice(0, maxSeries);

  function weight({ figures }: Series): number {
    if (selection === "largestSeries") return figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
    return figures.findLast((figure) => figure !== null)?.value ?? Number.NEGATIVE_INFINITY;
  }
}

const byNameDown = (a: Series, b: Series): number => (a.name < b.name ? 1 : -1);
