import type { TaffyInstance } from "../wasm/load-taffy.ts";
import type { BoxStyle } from "./box-style.ts";
import type { Alignment, Length, Sides } from "./css-values.ts";

export type LayoutNode = {
  style: BoxStyle | "leaf" | "root";
  children: LayoutNode[];
  /** Present for leaves that are as large as their content. */
  measure?: (width: number, narrowest: boolean) => { width: number; height: number; firstBaseline: number | undefined };
  /** Inner side of its parent's, px; set by `layOut`. */
  box: { left: number; top: number; width: number; height: number };
};

const outputStride = 16;
const auto = [0, 0] as const;
const alignmentCode: Record<Alignment, number> = {
  start: 0,
  end: 1,
  "flex-start": 2,
  "flex-end": 3,
  center: 4,
  baseline: 5,
  stretch: 6,
  "space-between": 7,
  "space-evenly": 8,
  "space-around": 9,
};
const displays = { flex: 1, block: 2, "flow-root": 4 };
const leafStyle = { shrink: 1 };

/**
 * Sizes and places every node below `root` in a page of `width` and, where known, `height` px. The order of the floats
 * is that of satori 0.63's build of Taffy; a layout that differs from satori's fails the pixel tests.
 */
export function layOut(
  taffy: TaffyInstance,
  root: LayoutNode,
  { width, height }: { width: number; height: number | undefined },
): void {
  const nodes: LayoutNode[] = [];
  const children: number[][] = [];
  number(root, nodes, children);
  const data: number[] = [nodes.length];
  for (const [index, node] of nodes.entries()) {
    encode(node, data, { width, height });
    const below = children[index] as number[];
    data.push(node.measure ? 1 : 0, below.length, ...below);
  }
  const output = compute(taffy, { nodes, data, width, height });
  for (const [index, node] of nodes.entries()) {
    const at = index * outputStride;
    node.box = {
      left: output[at] as number,
      top: output[at + 1] as number,
      width: output[at + 2] as number,
      height: output[at + 3] as number,
    };
  }
  roundBoxes(root, { left: 0, top: 0, roundedLeft: 0, roundedTop: 0 });
}

function number(node: LayoutNode, nodes: LayoutNode[], children: number[][]): number {
  const index = nodes.push(node) - 1;
  const below: number[] = [];
  children.push(below);
  for (const child of node.children) below.push(number(child, nodes, children));
  return index;
}

type Computation = { nodes: readonly LayoutNode[]; data: readonly number[]; width: number; height: number | undefined };

function compute(taffy: TaffyInstance, { nodes, data, width, height }: Computation): Float32Array {
  taffy.onMeasure = (index, knownWidth, _knownHeight, availableWidth, _availableHeight, _exclusions, _count, out) => {
    const narrowest = Number.isNaN(knownWidth) && availableWidth < 0;
    const limit = Number.isNaN(knownWidth) ? Math.max(0, availableWidth) : knownWidth;
    const size = nodes[index]?.measure?.(limit, narrowest) ?? { width: 0, height: 0, firstBaseline: undefined };
    new Float32Array(taffy.memory.buffer, out, 4).set([size.width, size.height, size.firstBaseline ?? Number.NaN, Number.NaN]);
  };
  const pointer = taffy.alloc(data.length);
  new Float32Array(taffy.memory.buffer, pointer, data.length).set(data);
  const output = taffy.compute(pointer, data.length, width, height ?? Infinity, 0);
  taffy.dealloc(pointer, data.length);
  return new Float32Array(taffy.memory.buffer, output, nodes.length * outputStride);
}

function encode({ style }: LayoutNode, data: number[], page: { width: number; height: number | undefined }): void {
  if (style === "root") encodeRoot(data, page);
  else if (style === "leaf") encodeLeaf(data);
  else encodeBox(data, style);
}

function encodeBox(data: number[], style: BoxStyle): void {
  data.push(displays[style.display], style.absolute ? 1 : 0, style.contentBox ? 1 : 0, 0, 0);
  for (const length of [style.width, style.height, style.minWidth, style.minHeight, style.maxWidth, style.maxHeight])
    pushLength(data, length);
  data.push(style.ratio ?? Number.NaN);
  pushSides(data, style.margin);
  pushSides(data, style.padding);
  const { border } = style;
  for (const { width } of [border.left, border.right, border.top, border.bottom]) data.push(1, width);
  pushSides(data, style.inset);
  data.push(1, style.columnGap, 1, style.rowGap);
  data.push(codeOf(style.alignItems), codeOf(style.alignSelf), -1, -1, -1, codeOf(style.justifyContent));
  data.push(style.column ? 1 : 0, style.wraps ? 1 : 0);
  pushLength(data, style.basis);
  pushRest(data, style);
}

function encodeRoot(data: number[], { width, height }: { width: number; height: number | undefined }): void {
  const hidden = 1;
  data.push(displays["flow-root"], 0, 0, hidden, hidden, 1, width);
  pushLength(data, height ?? "auto");
  encodePlain(data);
}

/** Text in its box: it may get narrower. */
function encodeLeaf(data: number[]): void {
  data.push(displays.flex, 0, 0, 0, 0, ...auto, ...auto);
  encodePlain(data);
}

function encodePlain(data: number[]): void {
  data.push(...auto, ...auto, ...auto, ...auto, Number.NaN);
  pushNoSides(data, 1);
  pushNoSides(data, 1);
  pushNoSides(data, 1);
  pushNoSides(data, 0);
  data.push(1, 0, 1, 0, -1, -1, -1, -1, -1, -1, 0, 0, ...auto);
  pushRest(data, { grow: 0, ...leafStyle });
}

/** Growth and shrinkage, then text-align, whether it is a drawing, and float, clear, direction, grid: never ours. */
const pushRest = (
  data: number[],
  { grow, shrink, ratio }: { grow: number; shrink: number; ratio?: number | undefined },
): void => {
  data.push(grow, shrink, 0, ratio === undefined ? 0 : 1, 0, 0, 0, 0, 0);
};

const codeOf = (alignment: Alignment | undefined): number => (alignment === undefined ? -1 : alignmentCode[alignment]);

function pushLength(data: number[], length: Length): void {
  if (typeof length === "number") data.push(1, length);
  else if (length === "auto") data.push(0, 0);
  else data.push(2, Number.parseFloat(length) / 100);
}

const pushSides = (data: number[], { left, right, top, bottom }: Sides): void => {
  for (const length of [left, right, top, bottom]) pushLength(data, length);
};

const pushNoSides = (data: number[], unit: 0 | 1): void => {
  for (let side = 0; side < 4; side++) data.push(unit, 0);
};

type Origin = { left: number; top: number; roundedLeft: number; roundedTop: number };

/** Edges are rounded to px where they lie on the page, so that neighbours stay neighbours; text is rounded up. */
function roundBoxes(node: LayoutNode, origin: Origin): void {
  const left = origin.left + node.box.left;
  const top = origin.top + node.box.top;
  const [roundedLeft, roundedTop] = [Math.round(left), Math.round(top)];
  const up = (size: number) => Math.ceil(size - 1e-3);
  const right = node.measure ? roundedLeft + up(node.box.width) : Math.round(left + node.box.width);
  const bottom = node.measure ? roundedTop + up(node.box.height) : Math.round(top + node.box.height);
  node.box = {
    left: roundedLeft - origin.roundedLeft,
    top: roundedTop - origin.roundedTop,
    width: right - roundedLeft,
    height: bottom - roundedTop,
  };
  for (const child of node.children) roundBoxes(child, { left, top, roundedLeft, roundedTop });
}
