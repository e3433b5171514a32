/** As few columns as make no more rows than `most` columns would, so that the last row isn't nearly empty. */
export const balancedColumns = (count: number, most: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / most))));
