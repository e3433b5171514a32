import { ask } from "../runtime/request.ts";
import { hostOf } from "../runtime/workers.ts";

export const rivals = ["ours", "takumi"] as const;
export type Rival = (typeof rivals)[number];

/** How the parts ask an engine; `ours` draws as the product does, with the bands of pictures before, unless `cold`. */
type Way = { atOnce?: boolean; cold?: boolean };
export type Draw = (rival: Rival, document: string, way?: Way) => Promise<number>;
export type Engines = {
  /** What isn't timed: the tree of a document, and what a rival makes of it beforehand. */
  arrange(document: string): Promise<void>;
  /** Milliseconds from the question to the last byte of the PNG. */
  draw: Draw;
};

export const enginesAt = (url: URL): Engines => ({
  async arrange(document) {
    for (const rival of rivals) await ask({ url, host: hostOf(rival), path: `/${rival}/arrange/${document}` });
  },
  async draw(rival, document, { atOnce = false, cold = false } = {}) {
    const output = rival === "ours" && !cold ? "warm" : "png";
    const answer = await ask({ url, host: hostOf(rival), path: `/${rival}/${output}/${document}`, atOnce });
    return answer.milliseconds;
  },
});

/** Both in turn, the other one first each time. */
export const inTurn = (round: number): readonly Rival[] => (round % 2 === 0 ? rivals : rivals.toReversed());
