const at = (...numbers: number[]): string => numbers.map((number) => Math.round(number * 10) / 10).join(" ");

type Trunk = { x: number; top: number; foot: number; width: number };

/** A trunk that tapers upwards and spreads its roots, as SVG path data. */
export function trunk({ x, top, foot, width }: Trunk): string {
  const [thick, thin] = [width / 2, 6];
  const flare = foot - 72;
  return [
    `M${at(x - thin, top)}`,
    `C${at(x - thin, (top + flare) / 2, x - thick * 0.5, flare - 60, x - thick * 0.55, flare)}`,
    `C${at(x - thick * 0.6, foot - 26, x - thick, foot - 6, x - thick * 1.9, foot)}`,
    `Q${at(x - thick * 0.6, foot - 8, x, foot + 6)}`,
    `Q${at(x + thick * 0.6, foot - 8, x + thick * 1.9, foot)}`,
    `C${at(x + thick, foot - 6, x + thick * 0.6, foot - 26, x + thick * 0.55, flare)}`,
    `C${at(x + thick * 0.5, flare - 60, x + thin, (top + flare) / 2, x + thin, top)}Z`,
  ].join("");
}

type Branch = { from: number; x: number; y: number; foot: number };

/** A branch that leaves the trunk upwards and bends out to its leaf. */
export function branch({ from, x, y, foot }: Branch): string {
  const start = Math.min(y + 96, foot - 80);
  return `M${at(from, start)}C${at(from, y + 36, (from + x) / 2, y + 8, x, y)}`;
}

type Leaf = { x: number; y: number; size: number; onLeft: boolean };

/** A leaf around its middle that points outwards and up: its outline, its lower half, its vein. */
export function leaf({ x, y, size, onLeft }: Leaf): { outline: string; lower: string; vein: string } {
  const half = size / 2;
  const side = onLeft ? -1 : 1;
  const spot = (across: number, down: number): [number, number] => [x + side * across * half, y + down * half];
  const stem = spot(-0.86, 0.62);
  const tip = spot(0.98, -0.66);
  const over = `C${at(...spot(-0.95, -0.75), ...spot(0.05, -1.25), ...tip)}`;
  const under = `C${at(...spot(1.1, 0.4), ...spot(0.5, 1.3), ...stem)}`;
  return {
    outline: `M${at(...stem)}${over}${under}Z`,
    lower: `M${at(...tip)}${under}Q${at(...spot(0.2, 0.1), ...tip)}Z`,
    vein: `M${at(...stem)}Q${at(...spot(0.2, 0.1), ...tip)}`,
  };
}
