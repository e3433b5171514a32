/** By how much each value is above the one before, as a line through all by least squares. */
export function slopeOf(values: readonly number[]): number {
  const meanX = (values.length - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / values.length;
  const top = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0);
  return top / values.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
}
