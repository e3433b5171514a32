import { BitWriter } from "./bit-writer.ts";
import type { Tokens } from "./find-tokens.ts";
import { codeLengths, codesOf } from "./huffman.ts";
import {
  distanceSymbols,
  endOfBlock,
  extraBitsOfDistance,
  extraBitsOfLength,
  lengthSymbols,
  nearestOfDistance,
  shortestOfLength,
  symbolOfDistance,
  symbolOfLength,
} from "./symbols.ts";

/** A block with codes of its own (https://www.rfc-editor.org/rfc/rfc1951#section-3.2.7), and an empty one behind it that ends on a byte. */
export function writeBlock(found: Tokens): Uint8Array<ArrayBuffer> {
  const { literals, distances } = countSymbols(found);
  const literalLengths = codeLengths(literals, 15);
  const distanceLengths = codeLengths(distances, 15);
  const out = new BitWriter(found.count * 2 + 128);
  out.write(0, 1);
  out.write(2, 2);
  writeCodeLengths(out, literalLengths, distanceLengths);
  writeTokens(out, found, literalLengths, distanceLengths);
  out.write(0, 3);
  const bytes = out.finish();
  const whole = new Uint8Array(bytes.length + 4);
  whole.set(bytes);
  whole.set([0, 0, 255, 255], bytes.length);
  return whole;
}

function countSymbols({ tokens, count }: Tokens): { literals: Uint32Array; distances: Uint32Array } {
  const literals = new Uint32Array(lengthSymbols);
  const distances = new Uint32Array(distanceSymbols);
  literals[endOfBlock] = 1;
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as number;
    const symbol = token < 256 ? token : (symbolOfLength[token >>> 16] as number);
    literals[symbol] = (literals[symbol] as number) + 1;
    if (token < 256) continue;
    const distance = symbolOfDistance[token & 0xffff] as number;
    distances[distance] = (distances[distance] as number) + 1;
  }
  return { literals, distances };
}

function writeTokens(out: BitWriter, { tokens, count }: Tokens, literals: Uint8Array, distances: Uint8Array): void {
  const [literalCodes, distanceCodes] = [codesOf(literals), codesOf(distances)];
  for (let at = 0; at < count; at++) {
    const token = tokens[at] as number;
    if (token < 256) {
      out.write(literalCodes[token] as number, literals[token] as number);
      continue;
    }
    const [length, distance] = [token >>> 16, token & 0xffff];
    const symbol = symbolOfLength[length] as number;
    out.write(literalCodes[symbol] as number, literals[symbol] as number);
    out.write(length - (shortestOfLength[length] as number), extraBitsOfLength[length] as number);
    const far = symbolOfDistance[distance] as number;
    out.write(distanceCodes[far] as number, distances[far] as number);
    out.write(distance - (nearestOfDistance[far] as number), extraBitsOfDistance[far] as number);
  }
  out.write(literalCodes[endOfBlock] as number, literals[endOfBlock] as number);
}

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function writeCodeLengths(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const some = [withoutEnd(literals, 257), withoutEnd(distances, 1)] as const;
  const steps = stepsOf([...some[0], ...some[1]]);
  const frequencies = new Uint32Array(19);
  for (const { symbol } of steps) frequencies[symbol] = (frequencies[symbol] as number) + 1;
  const lengths = codeLengths(frequencies, 7);
  const codes = codesOf(lengths);
  const ordered = withoutEnd(
    Uint8Array.from(lengthOrder, (symbol) => lengths[symbol] as number),
    4,
  );

  out.write(some[0].length - 257, 5);
  out.write(some[1].length - 1, 5);
  out.write(ordered.length - 4, 4);
  for (const length of ordered) out.write(length, 3);
  for (const { symbol, extra, bits } of steps) {
    out.write(codes[symbol] as number, lengths[symbol] as number);
    out.write(extra, bits);
  }
}

function withoutEnd(lengths: Uint8Array, least: number): Uint8Array {
  let length = lengths.length;
  while (length > least && lengths[length - 1] === 0) length--;
  return lengths.subarray(0, length);
}

type Step = { symbol: number; extra: number; bits: number };

/** Lengths in a row that are the same, counted. */
function stepsOf(lengths: readonly number[]): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let end = at + 1;
    while (lengths[end] === length) end++;
    let left = end - at;
    if (length > 0) {
      steps.push({ symbol: length, extra: 0, bits: 0 });
      left--;
    }
    for (const { symbol, least, most, bits } of length > 0 ? repeated : zeros)
      while (left >= least) {
        const part = Math.min(most, left);
        steps.push({ symbol, extra: part - least, bits });
        left -= part;
      }
    while (left-- > 0) steps.push({ symbol: length, extra: 0, bits: 0 });
    at = end;
  }
  return steps;
}

const repeated = [{ symbol: 16, least: 3, most: 6, bits: 2 }];
const zeros = [
  { symbol: 18, least: 11, most: 138, bits: 7 },
  { symbol: 17, least: 3, most: 10, bits: 3 },
];
