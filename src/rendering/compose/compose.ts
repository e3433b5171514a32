import type { JSXNode } from "satori/jsx";
import type { DrawItem, DrawList, PlacedGlyphs } from "../draw-list.ts";
import type { Face } from "../text/face.ts";
import { featuresOf, type Paragraph, type PlacedText, type TextStyle } from "../text/paragraph.ts";
import type { Paragraphs } from "../text/paragraphs.ts";
import type { ShapeText } from "../text/shape-text.ts";
import { Unsupported } from "../unsupported.ts";
import type { TaffyInstance } from "../wasm/load-taffy.ts";
import { bordersOf, fittingRadii } from "./borders.ts";
import { type BoxStyle, boxStyle } from "./box-style.ts";
import { numberOf } from "./css-values.ts";
import { type LayoutNode, layOut } from "./lay-out.ts";
import { svgShapes } from "./svg-shapes.ts";
import { type Inherited, inheritText, rootText, textStyle } from "./text-style.ts";
import { childrenOf, elementOf, type HostElement } from "./tree.ts";

export type Tools = {
  taffy: TaffyInstance;
  paragraphs: Paragraphs;
  stackOf: (families: string, weight: number) => readonly Face[];
};

/** What a node shows: where its content is inherited from, and what is painted in its box. */
type Shown = LayoutNode & {
  children: Shown[];
  element?: HostElement;
  text?: { paragraph: Paragraph; style: TextStyle };
};

export type Composition = { root: Shown; ids: Map<string, Shown> };

/** Lays a tree out. @throws Unsupported where it asks for what only the reference path can do. */
export function compose(tree: JSXNode, page: { width: number; height: number | undefined }, tools: Tools): Composition {
  const ids = new Map<string, Shown>();
  const root: Shown = { style: "root", children: [], box: { left: 0, top: 0, ...page, height: page.height ?? 0 } };
  const element = elementOf(tree);
  if (!element) throw new Unsupported("an empty tree");
  addElement(element, { parent: root, positioned: root, inherited: rootText, ids, tools });
  layOut(tools.taffy, root, page);
  return { root, ids };
}

type Place = {
  parent: Shown;
  /** The nearest ancestor that absolute children are placed in. */
  positioned: Shown;
  inherited: Inherited;
  ids: Map<string, Shown>;
  tools: Tools;
};

function addElement(element: HostElement, place: Place): void {
  const { props } = element;
  const style = boxStyle((props.style ?? {}) as Record<string, unknown>);
  if (element.type === "svg") sizeDrawing(style, props);
  else if (element.type !== "div") throw new Unsupported(`<${element.type}>`);
  const node: Shown = { style, children: [], element, box: { left: 0, top: 0, width: 0, height: 0 } };
  if (typeof props.id === "string") place.ids.set(props.id, node);
  attach(node, style, place);
  if (element.type === "svg") return;

  const inside = {
    ...place,
    parent: node,
    positioned: style.positioned ? node : place.positioned,
    inherited: inheritText(place.inherited, (props.style ?? {}) as Record<string, unknown>),
  };
  const children = childrenOf(props);
  const texts = children.filter((child) => typeof child === "string");
  if (style.display === "block" && texts.length > 0 && texts.length < children.length)
    throw new Unsupported("text among boxes");
  for (const child of children) {
    if (typeof child === "string") addText(child, inside, style.display === "block");
    else {
      if (style.display === "block" && child.type === "svg") throw new Unsupported("a drawing in a line");
      addElement(child, inside);
    }
  }
}

/** An absolute box is laid out in the nearest positioned one, which must tell its place on both axes. */
function attach(node: Shown, style: BoxStyle, { parent, positioned }: Place): void {
  if (!style.absolute || parent === positioned) {
    parent.children.push(node);
    return;
  }
  const { left, right, top, bottom } = style.inset;
  if ((left === "auto" && right === "auto") || (top === "auto" && bottom === "auto")) throw new Unsupported("a static place");
  throw new Unsupported("an absolute box in a static one");
}

function addText(content: string, { parent, inherited, tools }: Place, block: boolean): void {
  if (/^[ \t\n\r\f]*$/.test(content)) return;
  const style = textStyle(inherited, tools.stackOf);
  const text = { style, paragraph: tools.paragraphs(content, style, block) };
  const measure = (width: number, narrowest: boolean) => text.paragraph.measure(width, narrowest);
  parent.children.push({ style: "leaf", children: [], measure, text, box: { left: 0, top: 0, width: 0, height: 0 } });
}

function sizeDrawing(style: BoxStyle, { width, height, viewBox }: HostElement["props"]): void {
  if (style.width === "auto") style.width = numberOf(width, "width");
  if (style.height === "auto") style.height = numberOf(height, "height");
  const box = viewBox === undefined ? { width: style.width, height: style.height } : viewBoxOf(viewBox);
  if (typeof box.width !== "number" || typeof box.height !== "number") throw new Unsupported("a drawing without a size");
  if (box.width > 0 && box.height > 0) style.ratio = box.width / box.height;
}

function viewBoxOf(written: unknown): Box {
  const [left = 0, top = 0, width = 0, height = 0] = String(written)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) throw new Unsupported("an empty view box");
  return { left, top, width, height };
}

/** What there is to paint, in order: boxes that are positioned lie over those that aren't. */
export function drawListOf({ root }: Composition, shape: ShapeText): DrawList {
  const layers: DrawItem[][] = [[]];
  const visit = (node: Shown, left: number, top: number, layer: DrawItem[]): void => {
    const at = { left: left + node.box.left, top: top + node.box.top };
    let into = layer;
    if (typeof node.style === "object" && node.style.positioned) {
      into = [];
      layers.push(into);
    }
    show(node, at, { into, shape });
    for (const child of node.children) visit(child, at.left, at.top, into);
  };
  visit(root, 0, 0, layers[0] as DrawItem[]);
  const items = layers.flat();
  requireBackground(items, root.box);
  return { width: root.box.width, height: root.box.height, items };
}

/** Colours are mixed when they are painted, so all of the page must have one to begin with. */
function requireBackground([first]: readonly DrawItem[], page: Box): void {
  const covers =
    first?.kind === "box" && first.left <= 0 && first.top <= 0 && first.width >= page.width && first.height >= page.height;
  if (!covers || first.opacity < 1 || first.radii.some((radius) => radius > 0))
    throw new Unsupported("a page without a background");
}

type Box = { left: number; top: number; width: number; height: number };
type Painting = { into: DrawItem[]; shape: ShapeText };

function show({ style, box, element, text }: Shown, at: { left: number; top: number }, { into, shape }: Painting): void {
  if (text) {
    const glyphs = text.paragraph.place(box.width).flatMap((placed) => glyphsOf(placed, at, { style: text.style, shape }));
    into.push({ kind: "text", fill: text.style.color, opacity: 1, size: text.style.size, glyphs });
  }
  if (typeof style !== "object" || !element) return;
  if (style.opacity < 1 && element.type !== "svg" && childrenOf(element.props).length > 0)
    throw new Unsupported("opacity of a group");
  const place = { ...at, width: box.width, height: box.height };
  if (style.background && box.width > 0 && box.height > 0)
    into.push({ kind: "box", ...place, fill: style.background, opacity: style.opacity, radii: fittingRadii(style.radii, box) });
  into.push(...bordersOf(style, place));
  if (element.type !== "svg") return;
  const { viewBox } = element.props;
  const shown = viewBox === undefined ? { left: 0, top: 0, width: box.width, height: box.height } : viewBoxOf(viewBox);
  const scale = Math.min(box.width / shown.width, box.height / shown.height);
  into.push({
    kind: "drawing",
    cut: element.props.overflow !== "visible",
    ...place,
    scale,
    dx: at.left + (box.width - shown.width * scale) / 2 - shown.left * scale,
    dy: at.top + (box.height - shown.height * scale) / 2 - shown.top * scale,
    opacity: style.opacity,
    shapes: svgShapes(element, (props) => childrenOf(props).filter((child) => typeof child !== "string")),
  });
}

type Setting = { style: TextStyle; shape: ShapeText };

function glyphsOf(
  { text, left, down }: PlacedText,
  at: { left: number; top: number },
  { style, shape }: Setting,
): PlacedGlyphs[] {
  return shape(text, style.stack, featuresOf(style)).runs.map(({ face, ids, xs, ys, spaces }) => {
    const placed = { face, ids, xs: new Float64Array(ids.length), ys: new Float64Array(ids.length) };
    for (let index = 0; index < ids.length; index++) {
      placed.xs[index] = at.left + left + (xs[index] as number) * style.size + (spaces[index] as number) * style.spacing;
      placed.ys[index] = at.top + down - (ys[index] as number) * style.size;
    }
    return placed;
  });
}
