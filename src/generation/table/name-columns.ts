import type { Warning } from "../../infographic/index.ts";

const longestHeader = 200;

/** Headers that are all there and all different, so that a cell can be named by its row and its header. */
export function nameColumns(headers: readonly string[]): { headers: string[]; warnings: Warning[] } {
  const taken = new Set<string>();
  const warnings: Warning[] = [];
  const named = headers.map((header, index) => {
    const clean = /[\p{L}\p{N}]/u.test(header) ? header.replace(/\s+/gu, " ").trim().slice(0, longestHeader) : "";
    const name = firstFree(clean === "" ? `Column ${index + 1}` : clean, taken);
    if (clean === "")
      warnings.push(renamed("empty_header", `Column ${index + 1} has no header and is called "${name}".`, index));
    else if (name !== clean)
      warnings.push(
        renamed("duplicate_header", `The header "${clean}" comes up again; column ${index + 1} is called "${name}".`, index),
      );
    taken.add(name);
    return name;
  });
  return { headers: named, warnings };
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} (${count})`)) count++;
  return `${name} (${count})`;
}

const renamed = (code: string, message: string, index: number): Warning => ({ code, message, where: `column ${index + 1}` });
