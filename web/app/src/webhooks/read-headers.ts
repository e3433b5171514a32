/** Headers as people copy them: one on a line, `name: value`, from a log, a terminal or a browser. */
export function readHeaders(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line) => {
    const match = /^\s*["'<>-]*\s*([A-Za-z0-9-]+)["']?\s*:\s*["']?(.*?)["']?,?\s*$/.exec(line);
    return match?.[1] ? [[match[1], match[2] ?? ""] as const] : [];
  });
  return Object.fromEntries(pairs);
}
