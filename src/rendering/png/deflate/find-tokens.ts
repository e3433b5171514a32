import { type ByteRuns, byteOf, lengthOf } from "./byte-runs.ts";
import { extraBitsOfDistance, furthestMatch, longestMatch, symbolOfDistance } from "./symbols.ts";

/** A literal byte, or `length << 16 | distance` of a match. */
export type Tokens = { tokens: Uint32Array; count: number };

/** How many earlier places are looked at. More finds hardly more. */
const mostTries = 4;
/** As many as a hash of 12 bits has. */
const places = 4096;

// What things cost about, in bits, before any code is known: a run's rest behind its first byte, and a match but for the
// extra bits of its distance.
const restCost = 7;
const matchCost = 12;

type Search = ByteRuns & {
  /** What each byte costs as a literal. */
  literals: Float32Array;
  /** What the runs before each cost without a match. */
  costs: Float64Array;
  /** The last run at each hash, and the one before each with the same. */
  heads: Int32Array;
  before: Int32Array;
};

/** `reach` bytes of the run before, whole runs up to `end`, of which the last one lacks `rest` bytes. */
type Match = { saving: number; length: number; distance: number; end: number; rest: number; reach: number };

/**
 * LZ77 over runs instead of bytes: in a drawing what repeats begins and ends where a colour does, so that a page of a million
 * pixels has some ten thousand places to look at. A match may begin within the run before it and end within its last one.
 */
export function findTokens(bytes: ByteRuns): Tokens {
  const search = prepare(bytes);
  const { count, runs, total } = bytes;
  const found: Tokens = { tokens: new Uint32Array(3 * count + 2 * Math.ceil(total / longestMatch) + 8), count: 0 };
  /** Bytes of the run before that aren't written yet. */
  let pending = 0;
  let ahead: Match | undefined;
  for (let at = 0; at < count; ) {
    const run = runs[at] as number;
    const match = ahead ?? findMatch(search, at, pending);
    remember(search, at);
    const later = match && findMatch(search, at + 1, lengthOf(run) - 1);
    ahead = undefined;
    if (match && !(later && later.saving > match.saving)) {
      if (match.reach < pending) writeRest(found, byteOf(runs[at - 1] as number), pending - match.reach);
      writeMatch(found, match.reach + match.length, match.distance);
      for (at++; at < match.end; at++) remember(search, at);
      pending = match.rest;
      continue;
    }
    if (pending > 0) writeRest(found, byteOf(runs[at - 1] as number), pending);
    found.tokens[found.count++] = byteOf(run);
    pending = lengthOf(run) - 1;
    ahead = later;
    at++;
  }
  if (pending > 0) writeRest(found, byteOf(runs[count - 1] as number), pending);
  return found;
}

function prepare(bytes: ByteRuns): Search {
  const { count, runs } = bytes;
  const literals = literalCosts(bytes);
  const costs = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) {
    const run = runs[at] as number;
    const literal = literals[byteOf(run)] as number;
    costs[at + 1] = (costs[at] as number) + literal + costOfRest(lengthOf(run) - 1, literal);
  }
  return { ...bytes, literals, costs, heads: new Int32Array(places).fill(-1), before: new Int32Array(count) };
}

/** By how often each would be written as one. */
function literalCosts({ count, runs }: ByteRuns): Float32Array {
  const times = new Float32Array(256);
  for (let at = 0; at < count; at++) {
    const run = runs[at] as number;
    times[byteOf(run)] = (times[byteOf(run)] as number) + (lengthOf(run) > 3 ? 1 : lengthOf(run));
  }
  return times.map((often) => Math.min(10, Math.max(2, Math.log2(count / often) + 1)));
}

const costOfRest = (length: number, literal: number): number =>
  length < 3 ? length * literal : restCost + 2 * Math.floor(length / longestMatch);

/** Of the last places with the same hash, the match that saves most; `pending` bytes of the run before may go into it. */
function findMatch(search: Search, at: number, pending: number): Match | undefined {
  const { count, runs, starts, costs, heads, before } = search;
  if (at + 2 >= count) return undefined;
  let best: Match | undefined;
  let other = heads[hashOf(search, at)] as number;
  for (let tries = mostTries; other >= 0 && tries > 0; tries--, other = before[other] as number) {
    const distance = (starts[at] as number) - (starts[other] as number);
    if (distance > furthestMatch) break;
    if (runs[at] !== runs[other] || runs[at + 1] !== runs[other + 1]) continue;
    let end = at;
    let twin = other;
    while (end < count && runs[end] === runs[twin]) {
      end++;
      twin++;
    }
    const match = { saving: (costs[end] as number) - (costs[at] as number), length: 0, distance, end, rest: 0, reach: 0 };
    match.length = (end < count ? (starts[end] as number) : search.total) - (starts[at] as number);
    if (end < count) takePart(search, match, twin);
    if (match.length < 3) continue;
    if (pending > 0 && other > 0) reachBack(search, match, at - 1, other - 1, pending);
    match.saving -=
      matchCost +
      (extraBitsOfDistance[symbolOfDistance[distance] as number] as number) +
      4 * Math.floor((match.length + match.reach) / longestMatch);
    if (match.saving > (best?.saving ?? 0)) best = match;
  }
  return best;
}

/** Takes as much of the run at the end as its twin has too. */
function takePart({ runs, costs, literals }: Search, match: Match, twin: number): void {
  const run = runs[match.end] as number;
  const other = runs[twin] as number;
  if (byteOf(run) !== byteOf(other)) return;
  const part = Math.min(lengthOf(run), lengthOf(other));
  match.rest = lengthOf(run) - part;
  match.length += part;
  match.saving += (costs[match.end + 1] as number) - (costs[match.end] as number);
  match.saving -= costOfRest(match.rest, literals[byteOf(run)] as number);
  match.end++;
}

/** Takes in what is pending of the run before, as far as the one before the twin has the same. */
function reachBack({ runs, literals }: Search, match: Match, at: number, twin: number, pending: number): void {
  const value = byteOf(runs[at] as number);
  if (value !== byteOf(runs[twin] as number)) return;
  match.reach = Math.min(pending, lengthOf(runs[twin] as number));
  if (match.reach === pending) match.saving += costOfRest(pending, literals[value] as number);
}

function remember(search: Search, at: number): void {
  if (at + 2 >= search.count) return;
  const hash = hashOf(search, at);
  search.before[at] = search.heads[hash] as number;
  search.heads[hash] = at;
}

/** Of two whole runs and the value of a third. */
function hashOf({ runs }: Search, at: number): number {
  const hash =
    Math.imul(runs[at] as number, 0x9e3779b1) ^
    Math.imul(runs[at + 1] as number, 0xc2b2ae35) ^
    Math.imul(byteOf(runs[at + 2] as number), 0x165667b1);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 20;
}

/** What is left of a run whose byte was the last one written. */
function writeRest(found: Tokens, value: number, length: number): void {
  if (length >= 3) writeMatch(found, length, 1);
  else for (let left = length; left > 0; left--) found.tokens[found.count++] = value;
}

function writeMatch(found: Tokens, length: number, distance: number): void {
  let left = length;
  while (left > longestMatch) {
    // What is left has to be long enough for a match of its own.
    const part = Math.min(longestMatch, left - 3);
    found.tokens[found.count++] = (part << 16) | distance;
    left -= part;
  }
  found.tokens[found.count++] = (left << 16) | distance;
}
