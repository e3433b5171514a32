import type { VectorShape, VectorStroke } from "../draw-list.ts";
import { identity, keepsCircles, type Matrix, multiplied } from "../matrix.ts";
import { Unsupported } from "../unsupported.ts";
import { colorOf, numberOf } from "./css-values.ts";
import { svgTransform } from "./svg-transform.ts";

export type SvgElement = { type: string; props: Readonly<Record<string, unknown>> };

/** What shapes take from the elements around them. */
type Paint = {
  fill: string | undefined;
  stroke: string | undefined;
  width: number;
  cap: VectorStroke["cap"];
  join: VectorStroke["join"];
  dashes: readonly number[];
  fillOpacity: number;
  strokeOpacity: number;
  opacity: number;
  matrix: Matrix;
};

const initial: Paint = {
  fill: "#000000",
  stroke: undefined,
  width: 1,
  cap: "butt",
  join: "miter",
  dashes: [],
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  matrix: identity,
};

const painters: Record<string, (paint: Paint, value: unknown) => Partial<Paint>> = {
  fill: (_, value) => ({ fill: paintOf(value) }),
  stroke: (_, value) => ({ stroke: paintOf(value) }),
  "stroke-width": (_, value) => ({ width: numberOf(value, "stroke-width") }),
  "stroke-linecap": (_, value) => ({ cap: oneOf(value, ["butt", "round", "square"]) }),
  "stroke-linejoin": (_, value) => ({ join: oneOf(value, ["miter", "round", "bevel"]) }),
  "stroke-dasharray": (_, value) => ({ dashes: dashesOf(value) }),
  "fill-opacity": (_, value) => ({ fillOpacity: numberOf(value, "fill-opacity") }),
  "stroke-opacity": (_, value) => ({ strokeOpacity: numberOf(value, "stroke-opacity") }),
};

type Numbers = Record<string, number>;

const paths: Record<string, { needs: readonly string[]; draw: (numbers: Numbers, props: SvgElement["props"]) => string }> = {
  path: { needs: [], draw: (_, { d }) => String(d ?? "") },
  circle: { needs: ["cx", "cy", "r"], draw: ({ cx = 0, cy = 0, r = 0 }) => ellipse(cx, cy, r, r) },
  ellipse: { needs: ["cx", "cy", "rx", "ry"], draw: ({ cx = 0, cy = 0, rx = 0, ry = 0 }) => ellipse(cx, cy, rx, ry) },
  line: { needs: ["x1", "y1", "x2", "y2"], draw: ({ x1 = 0, y1 = 0, x2 = 0, y2 = 0 }) => `M${x1} ${y1}L${x2} ${y2}` },
  rect: { needs: ["x", "y", "width", "height", "rx", "ry"], draw: rectangle },
  polygon: {
    needs: [],
    draw: (_, { points }) =>
      `M${String(points)
        .trim()
        .replace(/\s*,\s*|\s+/g, " ")}Z`,
  },
  polyline: {
    needs: [],
    draw: (_, { points }) =>
      `M${String(points)
        .trim()
        .replace(/\s*,\s*|\s+/g, " ")}`,
  },
};

/** The shapes of an inline SVG in the order in which they are painted. @throws Unsupported */
export function svgShapes(svg: SvgElement, childrenOf: (props: SvgElement["props"]) => SvgElement[]): VectorShape[] {
  const shapes: VectorShape[] = [];
  const outer = paintFrom(initial, svg.props, outerOnly);
  const visit = (element: SvgElement, paint: Paint): void => {
    if (element.type === "g") {
      const own = paintFrom(paint, element.props, new Set(["children"]));
      for (const child of childrenOf(element.props)) visit(child, own);
      return;
    }
    shapes.push(shapeOf(element, paint));
  };
  for (const child of childrenOf(svg.props)) visit(child, outer);
  return shapes;
}

const outerOnly: ReadonlySet<string> = new Set(["overflow", "children", "width", "height", "viewBox", "style", "xmlns", "id"]);

function paintFrom(paint: Paint, props: SvgElement["props"], known: ReadonlySet<string>): Paint {
  let result = paint;
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || known.has(name)) continue;
    if (name === "transform") result = { ...result, matrix: multiplied(result.matrix, svgTransform(value)) };
    else if (name === "opacity") result = { ...result, opacity: result.opacity * groupOpacity(value, props) };
    else {
      const painter = painters[kebab(name)];
      if (!painter) throw new Unsupported(`svg attribute ${name}`);
      result = { ...result, ...painter(result, value) };
    }
  }
  return result;
}

/** The opacity of a group isn't that of each of its shapes where they overlap. */
function groupOpacity(value: unknown, props: SvgElement["props"]): number {
  if (Array.isArray(props.children)) throw new Unsupported("opacity of a group");
  return numberOf(value, "opacity");
}

function shapeOf({ type, props }: SvgElement, outer: Paint): VectorShape {
  const definition = paths[type];
  if (!definition) throw new Unsupported(`svg <${type}>`);
  const numbers: Numbers = {};
  for (const name of definition.needs) if (props[name] !== undefined) numbers[name] = numberOf(props[name], name);
  const paint = paintFrom(outer, props, new Set([...definition.needs, "d", "points", "key", "children"]));
  if (paint.stroke && !keepsCircles(paint.matrix)) throw new Unsupported("a stroke under an uneven scale");
  const both = paint.fill !== undefined && paint.stroke !== undefined;
  if (both && paint.opacity < 1) throw new Unsupported("opacity of a filled and stroked shape");
  return {
    path: definition.draw(numbers, props),
    matrix: paint.matrix,
    fill: paint.fill,
    opacity: paint.fillOpacity * paint.opacity,
    stroke:
      paint.stroke === undefined || paint.width === 0
        ? undefined
        : {
            color: paint.stroke,
            width: paint.width,
            opacity: paint.strokeOpacity * paint.opacity,
            cap: paint.cap,
            join: paint.join,
            dashes: paint.dashes,
          },
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const paintOf = (value: unknown): string | undefined => (value === "none" ? undefined : colorOf(value));

function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name {
  const name = names.find((known) => known === value);
  if (!name) throw new Unsupported(String(value));
  return name;
}

function dashesOf(value: unknown): number[] {
  if (value === "none") return [];
  const dashes = String(value)
    .trim()
    .split(/[\s,]+/)
    .map((dash) => numberOf(dash, "stroke-dasharray"));
  return dashes.some((dash) => dash > 0) ? dashes : [];
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx} ${cy + ry}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx} ${cy - ry}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}Z`;

export function rectangle({ x = 0, y = 0, width = 0, height = 0, rx, ry }: Numbers): string {
  const a = Math.min(rx ?? ry ?? 0, width / 2);
  const b = Math.min(ry ?? rx ?? 0, height / 2);
  if (a === 0 || b === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number): string => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  return `M${x + a} ${y}h${width - 2 * a}${arc(a, b)}v${height - 2 * b}${arc(-a, b)}h${2 * a - width}${arc(-a, -b)}v${2 * b - height}${arc(a, -b)}Z`;
}
