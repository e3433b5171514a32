// How lengths and distances are written: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5

export const endOfBlock = 256;
export const longestMatch = 258;
export const furthestMatch = 32_768;
export const lengthSymbols = 286;
export const distanceSymbols = 30;

/** By length, 3 to 258. */
export const symbolOfLength = new Uint16Array(longestMatch + 1);
/** By length: the shortest of its symbol, and how many bits say by how much it is longer. */
export const shortestOfLength = new Uint16Array(longestMatch + 1);
export const extraBitsOfLength = new Uint8Array(longestMatch + 1);

/** By distance, 1 to 32,768. */
export const symbolOfDistance = new Uint8Array(furthestMatch + 1);
/** By symbol. */
export const nearestOfDistance = new Uint16Array(distanceSymbols);
export const extraBitsOfDistance = new Uint8Array(distanceSymbols);

for (let symbol = 257, length = 3; length < longestMatch; symbol++) {
  const extra = symbol < 265 ? 0 : (symbol - 261) >> 2;
  const shortest = length;
  for (; length < Math.min(longestMatch, shortest + (1 << extra)); length++) {
    symbolOfLength[length] = symbol;
    shortestOfLength[length] = shortest;
    extraBitsOfLength[length] = extra;
  }
}
symbolOfLength[longestMatch] = 285;
shortestOfLength[longestMatch] = longestMatch;

for (let symbol = 0, distance = 1; symbol < distanceSymbols; symbol++) {
  const extra = symbol < 2 ? 0 : (symbol >> 1) - 1;
  nearestOfDistance[symbol] = distance;
  extraBitsOfDistance[symbol] = extra;
  symbolOfDistance.fill(symbol, distance, distance + (1 << extra));
  distance += 1 << extra;
}
