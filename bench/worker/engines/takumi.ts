import { fromJsx } from "@takumi-rs/helpers/jsx";
import init, { type Node, Renderer } from "@takumi-rs/wasm";
import wasm from "@takumi-rs/wasm/auto";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

const nodes = new WeakMap<Arranged, Promise<Node>>();
const registered = new Set<unknown>();
let renderer: Promise<Renderer> | undefined;

/** One renderer that keeps its caches; fonts are registered and the tree is converted before anything is timed. */
export const takumi: Engine = {
  async arrange(document) {
    await nodeOf(document);
    return "";
  },
  async png(document) {
    const { page, shown } = document;
    const node = await nodeOf(document);
    return (await ready()).render(node, { ...shown, devicePixelRatio: shown.width / page.width, format: "png" });
  },
  async svg(document) {
    const node = await nodeOf(document);
    return (await ready()).renderSvg(node, document.page);
  },
};

function ready(): Promise<Renderer> {
  renderer ??= init({ module_or_path: wasm }).then(() => new Renderer());
  return renderer;
}

function nodeOf(document: Arranged): Promise<Node> {
  const known = nodes.get(document) ?? prepare(document);
  nodes.set(document, known);
  return known;
}

async function prepare({ tree, fonts }: Arranged): Promise<Node> {
  const drawing = await ready();
  for (const { name, weight, data } of fonts) {
    if (registered.has(data)) continue;
    registered.add(data);
    await drawing.registerFont({ name, weight: Number(weight), style: "normal", data });
  }
  const { node } = await fromJsx(tree);
  return withQuotedFonts(node);
}

/** Takumi reads `font-family` as CSS does, where a name with a word such as 4 must be quoted; satori takes it bare. */
function withQuotedFonts(node: Node): Node {
  const { fontFamily, ...style } = node.style ?? {};
  const quoted = fontFamily && { fontFamily: fontFamily.replace(/[^,]+/g, (name) => `"${name.trim()}"`) };
  const styled = { ...node, style: { ...style, ...quoted } };
  return styled.type === "container" ? { ...styled, children: (styled.children ?? []).map(withQuotedFonts) } : styled;
}
