export type Box = { left: number; top: number; right: number; bottom: number };

/** The box around all that a drawing's paths reach, control points included, in px of its view box. */
export function inkedBox(svg: string): Box {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  // Only what satori writes for text: absolute paths with a fill and no transform of their own.
  for (const [, path = ""] of svg.matchAll(/<path fill="[^"]*" d="([^"]+)"/g)) extend(box, path);
  return box;
}

function extend(box: Box, path: string): void {
  for (const [, command = "", written = ""] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (written.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === "Z") continue;
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [x = 0, y = 0] = numbers.slice(at, at + 2);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
}
