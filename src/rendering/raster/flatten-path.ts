import { growthOf, type Matrix } from "../matrix.ts";

/** A line of points in px, x and y one after the other. */
export type Polyline = { points: number[]; closed: boolean };

// A chord may lie so far from its curve, px: less can't be seen.
const tolerance = 0.08;
const command = /([a-zA-Z])([^a-zA-Z]*)/g;
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** The lines of SVG path data (https://www.w3.org/TR/SVG2/paths.html#PathData), curves as chords. */
export function flattenPath(data: string, toPx: Matrix): Polyline[] {
  const pen = new Pen(toPx);
  for (const [, name = "", written = ""] of data.matchAll(command)) {
    const relative = name === name.toLowerCase();
    const numbers = name === "a" || name === "A" ? arcNumbers(written) : (written.match(number)?.map(Number) ?? []);
    pen.run(name.toUpperCase(), numbers, relative);
  }
  return pen.lines;
}

/** The flags of an arc may stand together without a separator: `a1 1 0 01 2 2`. */
function arcNumbers(written: string): number[] {
  const arc =
    /\s*,?\s*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]+([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([01])[\s,]*([01])[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;
  return Array.from(written.matchAll(arc), (match) => match.slice(1).map(Number)).flat();
}

const sizes: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Follows path data; positions are in the drawing's own units, what it leaves behind in px. */
class Pen {
  readonly lines: Polyline[] = [];
  private x = 0;
  private y = 0;
  private start = { x: 0, y: 0 };
  private control = { x: 0, y: 0, of: "" };
  private open: Polyline | undefined;

  private readonly growth: number;

  constructor(private readonly toPx: Matrix) {
    this.growth = growthOf(toPx);
  }

  run(name: string, numbers: readonly number[], relative: boolean): void {
    const size = sizes[name] ?? 0;
    if (name === "Z") this.close();
    for (let at = 0; size > 0 && at + size <= numbers.length; at += size) {
      const part = numbers.slice(at, at + size);
      // Further pairs after a move are lines.
      this.step(name === "M" && at > 0 ? "L" : name, part, relative);
    }
  }

  private step(name: string, numbers: readonly number[], relative: boolean): void {
    const [dx, dy] = relative ? [this.x, this.y] : [0, 0];
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
    switch (name) {
      case "M":
        this.moveTo(a + dx, b + dy);
        break;
      case "L":
        this.lineTo(a + dx, b + dy);
        break;
      case "H":
        this.lineTo(a + dx, this.y);
        break;
      case "V":
        this.lineTo(this.x, a + dy);
        break;
      case "C":
        this.cubicTo([a + dx, b + dy, c + dx, d + dy, e + dx, f + dy]);
        break;
      case "S":
        this.cubicTo([...this.reflected("C"), a + dx, b + dy, c + dx, d + dy]);
        break;
      case "Q":
        this.quadraticTo(a + dx, b + dy, c + dx, d + dy);
        break;
      case "T": {
        const [x = 0, y = 0] = this.reflected("Q");
        this.quadraticTo(x, y, a + dx, b + dy);
        break;
      }
      default:
        this.arcTo({ rx: a, ry: b, rotation: c, large: d === 1, sweep: e === 1, x: f + dx, y: g + dy });
    }
  }

  /** The control point of a smooth curve: the last one mirrored, where the last was a curve of the same kind. */
  private reflected(kind: string): number[] {
    if (this.control.of !== kind) return [this.x, this.y];
    return [2 * this.x - this.control.x, 2 * this.y - this.control.y];
  }

  private moveTo(x: number, y: number): void {
    this.open = undefined;
    this.start = { x, y };
    this.goTo(x, y);
  }

  private lineTo(x: number, y: number): void {
    this.add(x, y);
    this.goTo(x, y);
  }

  private close(): void {
    if (this.open) this.open.closed = true;
    this.open = undefined;
    this.goTo(this.start.x, this.start.y);
  }

  private quadraticTo(cx: number, cy: number, x: number, y: number): void {
    const { x: x0, y: y0 } = this;
    const bend = Math.hypot(x0 - 2 * cx + x, y0 - 2 * cy + y) / 4;
    this.alongCurve(bend, (t) => {
      const u = 1 - t;
      return [u * u * x0 + 2 * u * t * cx + t * t * x, u * u * y0 + 2 * u * t * cy + t * t * y];
    });
    this.goTo(x, y, { x: cx, y: cy, of: "Q" });
  }

  private cubicTo([x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0]: readonly number[]): void {
    const { x: x0, y: y0 } = this;
    const first = Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2);
    const second = Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y);
    this.alongCurve(Math.max(first, second) * 0.75, (t) => {
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      return [a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y];
    });
    this.goTo(x, y, { x: x2, y: y2, of: "C" });
  }

  /** By its centre (https://www.w3.org/TR/SVG2/implnote.html#ArcConversionEndpointToCenter). */
  private arcTo(arc: { rx: number; ry: number; rotation: number; large: boolean; sweep: boolean; x: number; y: number }): void {
    const { x: x0, y: y0 } = this;
    let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
    if (rx === 0 || ry === 0 || (x0 === arc.x && y0 === arc.y)) {
      this.lineTo(arc.x, arc.y);
      return;
    }
    const phi = (arc.rotation * Math.PI) / 180;
    const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
    const [hx, hy] = [(x0 - arc.x) / 2, (y0 - arc.y) / 2];
    const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
    const excess = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2);
    if (excess > 1) [rx, ry] = [rx * excess, ry * excess];
    const spare = Math.max(0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2);
    const factor = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(spare / ((rx * py) ** 2 + (ry * px) ** 2));
    const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
    const [cx, cy] = [cos * qx - sin * qy + (x0 + arc.x) / 2, sin * qx + cos * qy + (y0 + arc.y) / 2];
    const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
    let turn = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
    if (arc.sweep && turn < 0) turn += 2 * Math.PI;
    if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;

    const radius = Math.max(rx, ry);
    this.alongCurve((radius * turn * turn) / 8, (t) => {
      const [ux, uy] = [rx * Math.cos(from + turn * t), ry * Math.sin(from + turn * t)];
      return [cx + cos * ux - sin * uy, cy + sin * ux + cos * uy];
    });
    this.goTo(arc.x, arc.y);
  }

  /** Points of a curve that leaves its chord by at most `bend`, in as many chords as the tolerance asks for. */
  private alongCurve(bend: number, at: (t: number) => [number, number]): void {
    const chords = Math.max(1, Math.min(200, Math.ceil(Math.sqrt((bend * this.growth) / tolerance))));
    for (let chord = 1; chord <= chords; chord++) this.add(...at(chord / chords));
  }

  private goTo(x: number, y: number, control = { x, y, of: "" }): void {
    this.x = x;
    this.y = y;
    this.control = control;
  }

  private add(x: number, y: number): void {
    if (!this.open) {
      this.open = { points: this.placed(this.x, this.y), closed: false };
      this.lines.push(this.open);
    }
    this.open.points.push(...this.placed(x, y));
  }

  private placed(x: number, y: number): number[] {
    const [a, b, c, d, e, f] = this.toPx;
    return [a * x + c * y + e, b * x + d * y + f];
  }
}
