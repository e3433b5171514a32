/** The weight that text is drawn in where a face lacks the one that is wanted: a bolder one from 400 on, a lighter one below. */
export function nearestWeight(weights: readonly number[], wanted: number): number | undefined {
  const rank = (weight: number): number => {
    const wrongSide = wanted >= 400 ? weight < wanted : weight > wanted;
    return Math.abs(weight - wanted) + (wrongSide ? 10_000 : 0);
  };
  return [...weights].sort((a, b) => rank(a) - rank(b))[0];
}
