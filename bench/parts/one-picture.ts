import { spread } from "../report/spread.ts";
import { type Product, publish } from "../runtime/publish.ts";
import { ask } from "../runtime/request.ts";
import { hostOf } from "../runtime/workers.ts";

/** A wave of requests for pictures that nobody has drawn yet, until the last is answered. `ratio`: one ÷ many. */
export type OnePicture = { at_once: number; one_ms: number; different_ms: number; ratio: number };

const atOnce = 64;
const waves = 3;

/** 64 requests at once for one new picture, beside 64 for different ones: the first is drawn once. */
export async function measureOnePicture(product: Product): Promise<OnePicture> {
  const ours = { one: [] as number[], different: [] as number[] };
  const wave = async (links: readonly string[]): Promise<number> => {
    const started = performance.now();
    await Promise.all(links.map((path) => ask({ url: product.url, host: hostOf("product"), path, atOnce: true })));
    return performance.now() - started;
  };
  for (let turn = 0; turn <= waves; turn++) {
    const links: string[] = [];
    for (let at = 0; at <= atOnce; at++) links.push(await publish(product, `many~${20_000 + turn * 100 + at}`));
    const [first = "", ...others] = links;
    const one = await wave(Array.from({ length: atOnce }, () => first));
    const different = await wave(others);
    if (turn === 0) continue;
    ours.one.push(one);
    ours.different.push(different);
  }
  const [one_ms, different_ms] = [spread(ours.one).p50, spread(ours.different).p50];
  return { at_once: atOnce, one_ms, different_ms, ratio: one_ms / different_ms };
}
