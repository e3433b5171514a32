export type Position = [x: number, y: number];
export type Ring = Position[];

/** The rings of an SVG path of straight lines, absolute or relative. */
export function ringsOfPath(path: string): Ring[] {
  const tokens = path.match(/[a-df-z]|-?\d*\.?\d+(?:e-?\d+)?/gi) ?? [];
  const rings: Ring[] = [];
  let command = "";
  let at: Position = [0, 0];
  for (let index = 0; index < tokens.length; ) {
    if (/[a-z]/i.test(tokens[index] ?? "")) command = tokens[index++] ?? "";
    if (/z/i.test(command)) {
      at = rings.at(-1)?.[0] ?? at;
      continue;
    }
    const next = () => Number(tokens[index++]);
    at = moved(command, at, next);
    if (/m/i.test(command)) {
      rings.push([at]);
      command = command === "m" ? "l" : "L";
    } else rings.at(-1)?.push(at);
  }
  return rings;
}

function moved(command: string, [x, y]: Position, next: () => number): Position {
  const relative = command === command.toLowerCase();
  const [left, top] = relative ? [x, y] : [0, 0];
  switch (command.toLowerCase()) {
    case "h":
      return [left + next(), y];
    case "v":
      return [x, top + next()];
    case "m":
    case "l":
      return [left + next(), top + next()];
    default:
      throw new Error(`The path has a ${command}; only straight lines are read.`);
  }
}

/** Of whole units, relative, which is shortest; points that fall together are one. Rings of fewer than three are left out. */
export const pathOfRings = (rings: Ring[]): string => rings.map(pathOfRing).join("");

function pathOfRing(ring: Ring): string {
  const points = rounded(ring);
  const [first] = points;
  if (!first || points.length < 3) return "";
  const steps = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [0, 0];
    return `${x - fromX}${y - fromY < 0 ? "" : " "}${y - fromY}`;
  });
  return `M${first.join(" ")}l${steps.reduce((path, step) => path + (step.startsWith("-") || path === "" ? "" : " ") + step, "")}z`;
}

function rounded(ring: Ring): Ring {
  const points: Ring = [];
  for (const [x, y] of ring) {
    const point: Position = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length > 1 && String(points[0]) === String(points.at(-1))) points.pop();
  return points;
}

/** Signed, in square units. */
export const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
