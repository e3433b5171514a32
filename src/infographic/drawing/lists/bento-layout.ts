/** A card's place in its row: how much of the row it takes. */
export type Card = { index: number; share: number };

/** After the lead: pairs that are wide on the left and on the right in turns, and rows of three where the count is odd. */
const [wide, slim] = [0.58, 0.42];

/** Rows of cards for `count` items; the first item leads and takes a row of its own. `abreast` is 1 on a narrow page. */
export function bentoRows(count: number, abreast: 1 | 2 | 3): Card[][] {
  const rows: Card[][] = [[{ index: 0, share: 1 }]];
  let next = 1;
  const take = (shares: readonly number[]): void => {
    rows.push(shares.map((share, place) => ({ index: next + place, share })));
    next += shares.length;
  };
  const odd = (count - 1) % 2 === 1;
  while (next < count) {
    const left = count - next;
    if (abreast === 1 || left === 1) take([1]);
    else if (abreast === 3 && odd && left === 3) take([1 / 3, 1 / 3, 1 / 3]);
    else take(rows.length % 2 === 1 ? [wide, slim] : [slim, wide]);
  }
  return rows;
}
