/** The name that `word` was most likely meant to be, or nothing where none is near. Case and separators don't count. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const plainWord = plain(word);
  const [nearest] = names
    .map((name) => ({ name, distance: editDistance(plainWord, plain(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.name;
}

// Longer words than any name have no near one, and comparing costs the product of both lengths.
const plain = (word: string): string =>
  word
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Levenshtein: insertions, deletions and replacements of single characters. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, character] of [...from].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (character === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
