import type { JSXNode } from "satori/jsx";
import type { Font, SatoriNode } from "satori/standalone";
import { leanSvg } from "./lean-svg.ts";
import type { PictureRequest } from "./picture-request.ts";
import { loadSatori } from "./wasm/load-satori.ts";

export async function drawSvg({ tree, page, shown, fonts, title }: PictureRequest): Promise<string> {
  const satori = await loadSatori(fonts);
  const svg = await satori(tree as never, { ...page, fonts, onStyleError: ignoreStyle });
  const body = leanSvg(svg).replace(/^<svg[^>]*>/, "");
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${shown.width}" height="${shown.height}" viewBox="0 0 ${page.width} ${page.height}" role="img">`;
  return `${open}<title>${escapeText(title)}</title>${body}`;
}

/** Heights that `tree` takes at `width`: of the whole, and of each element with an `id`. Draws no glyphs. */
export async function measureTree(
  tree: JSXNode,
  width: number,
  fonts: Font[],
): Promise<{ height: number; heights: Map<string, number> }> {
  const satori = await loadSatori(fonts);
  const heights = new Map<string, number>();
  const note = ({ props, height }: SatoriNode) => {
    if (typeof props.id === "string") heights.set(props.id, height);
  };
  const svg = await satori(tree as never, { width, fonts, embedFont: false, onNodeDetected: note, onStyleError: ignoreStyle });
  return { height: Number(/height="([\d.]+)"/.exec(svg)?.[1] ?? 0), heights };
}

/** An invalid style would fail the whole picture; a picture without one shadow is better than none. */
const ignoreStyle = (): void => {};

const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "");
