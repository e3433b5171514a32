/**
 * How many bits the code of each symbol has, at most `longest`, shorter ones for what is commoner; 0 for what never comes.
 * A symbol that is alone takes one bit.
 */
export function codeLengths(frequencies: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const used = usedSymbols(frequencies);
  if (used.length < 2) {
    for (const symbol of used) lengths[symbol] = 1;
    return lengths;
  }
  const counts = limited(depthsOf(used.map((symbol) => frequencies[symbol] as number)), longest);
  let at = 0;
  for (let length = longest; length > 0; length--)
    for (let left = counts[length] as number; left > 0; left--) lengths[used[at++] as number] = length;
  return lengths;
}

/** The rarest first. */
function usedSymbols(frequencies: Uint32Array): number[] {
  const used: number[] = [];
  for (let symbol = 0; symbol < frequencies.length; symbol++) if (frequencies[symbol] !== 0) used.push(symbol);
  return used.sort((a, b) => (frequencies[a] as number) - (frequencies[b] as number) || a - b);
}

/** How deep each of some weights, the lightest first, lies in Huffman's tree: the two lightest are joined until one is left. */
function depthsOf(weights: readonly number[]): Uint8Array {
  const leaves = weights.length;
  const nodes = new Float64Array(2 * leaves - 1);
  nodes.set(weights);
  const parents = new Uint16Array(nodes.length);
  let leaf = 0;
  let joined = leaves;
  for (let node = leaves; node < nodes.length; node++) {
    for (let child = 0; child < 2; child++) {
      const isLeaf = leaf < leaves && (joined >= node || (nodes[leaf] as number) <= (nodes[joined] as number));
      const lightest = isLeaf ? leaf++ : joined++;
      nodes[node] = (nodes[node] as number) + (nodes[lightest] as number);
      parents[lightest] = node;
    }
  }
  const depths = new Uint8Array(nodes.length);
  for (let node = nodes.length - 2; node >= 0; node--) depths[node] = (depths[parents[node] as number] as number) + 1;
  return depths.subarray(0, leaves);
}

/** How many codes of each length there are once those that are too long are shortened, at the cost of others (Kraft's sum stays 1). */
function limited(depths: Uint8Array, longest: number): Uint16Array {
  const counts = new Uint16Array(longest + 1);
  let room = 2 ** longest;
  for (const depth of depths) {
    const length = Math.min(depth, longest);
    counts[length] = (counts[length] as number) + 1;
    room -= 2 ** (longest - length);
  }
  for (; room < 0; room++) {
    let length = longest - 1;
    while (counts[length] === 0) length--;
    counts[length] = (counts[length] as number) - 1;
    counts[length + 1] = (counts[length + 1] as number) + 2;
    counts[longest] = (counts[longest] as number) - 1;
  }
  return counts;
}

/** The codes of such lengths, their bits in the order that they are written in (https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2). */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] as number) + 1;
  for (let length = 2; length < next.length; length++)
    next[length] = 2 * ((next[length] as number) + (next[length - 1] as number));
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    codes[symbol] = reversed(next[length] as number, length);
    next[length] = (next[length] as number) + 1;
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let bit = 0; bit < length; bit++) bits = (bits << 1) | ((code >> bit) & 1);
  return bits;
}
