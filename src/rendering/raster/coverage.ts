/**
 * How much of each pixel a shape covers, 0 to `fullLevel`, for the pixels from (`left`, `top`) on. Where it is large,
 * `solid` tells the first and the end of the longest run of each row that is covered wholly: that is filled at once.
 */
export type Mask = { left: number; top: number; width: number; height: number; levels: Uint8Array; solid?: Uint16Array };

/** Whole pixels that may be drawn on, the right and lower ones excluded. */
export type Clip = { left: number; top: number; right: number; bottom: number };

/** Closed outlines as points one after the other, x and y in px, each outline in an array of its own. */
export type Polygons = readonly (readonly number[] | Float64Array)[];

/** Eleven shades of an edge look like 256, and leave few enough colours for a palette: files are a tenth smaller than with 16. */
export const fullLevel = 10;
const halfLevel = 0.5 / fullLevel;

let areas = new Float32Array(1 << 16);

/**
 * Exact coverage: every edge adds the area that it leaves to its right, and a running sum along the rows gives what is
 * inside. Overlaps of the same direction count once, as with the non-zero rule.
 */
export function coverage(polygons: Polygons, clip: Clip): Mask | undefined {
  const box = boundsOf(polygons, clip);
  if (!box) return undefined;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const stride = width + 2;
  const cells = stride * height;
  // Twice as large as now, so that it seldom grows; a large one is large enough.
  if (areas.length < cells) areas = new Float32Array(cells < 1 << 19 ? cells * 2 : cells);
  for (const points of polygons) addOutline(points, { left: box.left, top: box.top, width, height, stride });
  const mask = { left: box.left, top: box.top, width, height, levels: sumRows(width, height, stride) };
  return width >= leastRun ? { ...mask, solid: solidRuns(mask) } : mask;
}

/** Narrower masks are laid pixel by pixel as fast. */
const leastRun = 48;

function solidRuns({ levels, width, height }: Mask): Uint16Array {
  const runs = new Uint16Array(height * 2);
  for (let row = 0; row < height; row++) {
    let start = 0;
    for (let column = 0; column <= width; column++) {
      if (column < width && levels[row * width + column] === fullLevel) continue;
      if (column - start > (runs[row * 2 + 1] as number) - (runs[row * 2] as number)) runs.set([start, column], row * 2);
      start = column + 1;
    }
  }
  return runs;
}

function boundsOf(polygons: Polygons, clip: Clip): Clip | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of polygons) {
    for (let at = 0; at < points.length; at += 2) {
      const x = points[at] as number;
      const y = points[at + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  const box = {
    left: Math.max(clip.left, Math.floor(left)),
    top: Math.max(clip.top, Math.floor(top)),
    right: Math.min(clip.right, Math.ceil(right)),
    bottom: Math.min(clip.bottom, Math.ceil(bottom)),
  };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

type Grid = { left: number; top: number; width: number; height: number; stride: number };

function addOutline(points: readonly number[] | Float64Array, grid: Grid): void {
  const count = points.length;
  if (count < 6) return;
  let x = (points[count - 2] as number) - grid.left;
  let y = (points[count - 1] as number) - grid.top;
  for (let at = 0; at < count; at += 2) {
    const nextX = (points[at] as number) - grid.left;
    const nextY = (points[at + 1] as number) - grid.top;
    if (y < nextY) addEdge(x, y, nextX, nextY, 1, grid);
    else if (y > nextY) addEdge(nextX, nextY, x, y, -1, grid);
    x = nextX;
    y = nextY;
  }
}

/** An edge downwards from (`x0`, `y0`) to (`x1`, `y1`), row by row; beside the grid it counts at the grid's side. */
function addEdge(x0: number, y0: number, x1: number, y1: number, direction: number, grid: Grid): void {
  const { width, height, stride } = grid;
  if (y1 <= 0 || y0 >= height) return;
  const slope = (x1 - x0) / (y1 - y0);
  let x = x0;
  if (y0 < 0) x -= y0 * slope;
  const first = y0 < 0 ? 0 : Math.floor(y0);
  const last = Math.min(height, Math.ceil(y1));
  for (let row = first; row < last; row++) {
    const part = Math.min(row + 1, y1) - Math.max(row, y0);
    const end = x + slope * part;
    addRow(row * stride, clamp(x, width), clamp(end, width), part * direction);
    x = end;
  }
}

const clamp = (x: number, width: number): number => Math.min(width, Math.max(0, x));

/** One row's part of an edge from `x` to `end`, `depth` px high, into the areas from `line` on. */
function addRow(line: number, x: number, end: number, depth: number): void {
  const from = Math.min(x, end);
  const to = Math.max(x, end);
  const first = Math.floor(from);
  const last = Math.ceil(to);
  const at = line + first;
  if (last <= first + 1) {
    const middle = (from + to) / 2 - first;
    areas[at] = (areas[at] as number) + depth * (1 - middle);
    areas[at + 1] = (areas[at + 1] as number) + depth * middle;
    return;
  }
  const step = depth / (to - from);
  const into = 1 - (from - first);
  const head = (step * into * into) / 2;
  const out = to - last + 1;
  const tail = (step * out * out) / 2;
  areas[at] = (areas[at] as number) + head;
  if (last === first + 2) areas[at + 1] = (areas[at + 1] as number) + depth - head - tail;
  else {
    const second = step * (into + 0.5);
    areas[at + 1] = (areas[at + 1] as number) + second - head;
    for (let column = 2; column < last - first - 1; column++) areas[at + column] = (areas[at + column] as number) + step;
    const before = second + (last - first - 3) * step;
    areas[line + last - 1] = (areas[line + last - 1] as number) + depth - before - tail;
  }
  areas[line + last] = (areas[line + last] as number) + tail;
}

/** Leaves the areas empty for the next shape. */
function sumRows(width: number, height: number, stride: number): Uint8Array {
  const levels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = row * stride;
    const to = row * width;
    let sum = 0;
    for (let column = 0; column < width; column++) {
      sum += areas[from + column] as number;
      const inside = sum < 0 ? -sum : sum;
      if (inside > halfLevel) levels[to + column] = inside >= 1 ? fullLevel : inside * fullLevel + 0.5;
    }
  }
  areas.fill(0, 0, stride * height);
  return levels;
}
