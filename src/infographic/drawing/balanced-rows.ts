/** `items` in the fewest rows of at most `most`, as even as can be, the longer rows first: no row ends in a lonely item. */
export function balancedRows<Item>(items: readonly Item[], most: number): { item: Item; index: number }[][] {
  const rows = Math.ceil(items.length / Math.max(1, most));
  const numbered = items.map((item, index) => ({ item, index }));
  const [short, long] = [Math.floor(items.length / rows), items.length % rows];
  return Array.from({ length: rows }, (_, row) => {
    const first = row * short + Math.min(row, long);
    return numbered.slice(first, first + short + (row < long ? 1 : 0));
  });
}
