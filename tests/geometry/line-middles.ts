import type { Font } from "satori/standalone";
import { loadSatori } from "../../src/rendering/wasm/load-satori.ts";

/** How far over its baseline the middle of a line lies where it is set in `family`, in times the size. */
export type MiddleOf = (family: string, text: string) => number;

const size = 100;
/** A face for another script sits on its line in its own way. */
const probes = { devanagari: "क", other: "x" };
const scriptOf = (text: string): keyof typeof probes => (/\p{Script=Devanagari}/u.test(text) ? "devanagari" : "other");

/** Satori knows it of each family: it is where the baseline of a single line comes to lie. */
export async function lineMiddles(families: readonly string[], fonts: Font[]): Promise<MiddleOf> {
  const satori = await loadSatori(fonts);
  const measure = async (family: string, text: string): Promise<number> => {
    const style = { display: "block", fontFamily: family, fontSize: size, lineHeight: 1 };
    const tree = { type: "div", key: null, props: { style, children: text } };
    const svg = await satori(tree as never, { width: size, height: size, fonts, embedFont: false });
    return Number(/<text [^>]*?y="([\d.]+)"/.exec(svg)?.[1] ?? size) / size - 0.5;
  };
  const measured = await Promise.all(
    [...new Set(families)].map(
      async (family): Promise<[string, Record<keyof typeof probes, number>]> => [
        family,
        { devanagari: await measure(family, probes.devanagari), other: await measure(family, probes.other) },
      ],
    ),
  );
  const middles = new Map(measured);
  return (family, text) => middles.get(family)?.[scriptOf(text)] ?? 0;
}
