/** `tops` moved apart by `distance` at least, in their order, between 0 and `bottom`; those at the end as little as it takes. */
export function spread(tops: readonly number[], distance: number | readonly number[], bottom: number): number[] {
  const heightOf = (index: number): number => (typeof distance === "number" ? distance : (distance[index] ?? 0));
  const order = tops.map((top, index) => ({ top, index })).sort((a, b) => a.top - b.top);
  let edge = Number.NEGATIVE_INFINITY;
  for (const item of order) {
    item.top = Math.max(item.top, edge);
    edge = item.top + heightOf(item.index);
  }
  let floor = bottom;
  for (const item of order.toReversed()) {
    item.top = Math.min(item.top, floor - heightOf(item.index));
    floor = item.top;
  }
  // What is pushed over the upper edge comes back down: with too little room the last ones pass the bottom.
  edge = 0;
  for (const item of order) {
    item.top = Math.max(item.top, edge);
    edge = item.top + heightOf(item.index);
  }
  return order.sort((a, b) => a.index - b.index).map(({ top }) => top);
}
