import { fromJsx } from "@takumi-rs/helpers/jsx";
import init, { type Node, Renderer } from "@takumi-rs/wasm";
import wasm from "@takumi-rs/wasm/auto";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

type Drawable = { renderer: Renderer; node: Node };

const drawables = new WeakMap<Arranged, Promise<Drawable>>();
let ready: Promise<unknown> | undefined;

/** One renderer that keeps its caches; fonts are registered and the tree is converted before anything is timed. */
export const takumi: Engine = {
  async png(document) {
    const { renderer, node } = await drawable(document);
    const { page, shown } = document;
    return renderer.render(node, { ...shown, devicePixelRatio: shown.width / page.width, format: "png" });
  },
  async svg(document) {
    const { renderer, node } = await drawable(document);
    return renderer.renderSvg(node, document.page);
  },
};

function drawable(document: Arranged): Promise<Drawable> {
  const known = drawables.get(document) ?? prepare(document);
  drawables.set(document, known);
  return known;
}

async function prepare({ tree, fonts }: Arranged): Promise<Drawable> {
  ready ??= init({ module_or_path: wasm });
  await ready;
  const renderer = new Renderer();
  for (const { name, weight, data } of fonts)
    await renderer.registerFont({ name, weight: Number(weight), style: "normal", data });
  const { node } = await fromJsx(tree);
  return { renderer, node: withQuotedFonts(node) };
}

/** Takumi reads `font-family` as CSS does, where a name with a word such as 4 must be quoted; satori takes it bare. */
function withQuotedFonts(node: Node): Node {
  const { fontFamily, ...style } = node.style ?? {};
  const quoted = fontFamily && { fontFamily: fontFamily.replace(/[^,]+/g, (name) => `"${name.trim()}"`) };
  const styled = { ...node, style: { ...style, ...quoted } };
  return styled.type === "container" ? { ...styled, children: (styled.children ?? []).map(withQuotedFonts) } : styled;
}
