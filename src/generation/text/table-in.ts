/** The table that `words` are, all of them: a JSON array of objects, or lines cut alike by tabs, commas or semicolons. */
export function tableIn(words: string): string | undefined {
  const text = words.trim();
  return isRecords(text) || ["\t", ",", ";", "|"].some((delimiter) => isDelimited(text, delimiter)) ? text : undefined;
}

function isRecords(text: string): boolean {
  if (!/^\[\s*\{/.test(text)) return false;
  try {
    const rows: unknown = JSON.parse(text);
    return (
      Array.isArray(rows) &&
      rows.length > 0 &&
      rows.every((row) => typeof row === "object" && row !== null && !Array.isArray(row))
    );
  } catch {
    return false;
  }
}

/** Three lines or more, nearly all with the same number of cells, and cells that are too short to be clauses. */
function isDelimited(text: string, delimiter: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (
    lines.length < 3 ||
    lines.some((line) => /^\s*(?:[-*+•]\s|\d{1,2}[.)]\s|#|>)/.test(line)) ||
    /^\s*\|?\s*:?-{3,}/m.test(text)
  )
    return false;
  const widths = lines.map((line) => cellsOf(line, delimiter));
  const width = widths[0]?.length ?? 0;
  const alike = widths.filter((cells) => cells.length === width).length;
  const prose =
    delimiter === "," && lines.filter((line) => /,\s/.test(line) && /[.!?।]$/u.test(line.trim())).length > lines.length / 2;
  return (
    width >= 2 && alike >= lines.length * 0.8 && !prose && widths.every((cells) => cells.every((cell) => cell.length <= 200))
  );
}

const cellsOf = (line: string, delimiter: string): string[] => line.replace(/"(?:[^"]|"")*"/g, "x").split(delimiter);
