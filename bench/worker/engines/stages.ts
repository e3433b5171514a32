import { type Engine as DrawingEngine, loadEngine } from "../../../src/rendering/engine.ts";
import { encodeCanvas } from "../../../src/rendering/png/encode-canvas.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

/**
 * Our own way to a PNG, broken off after each stage. A Worker's clock stands still while it computes, so a stage is told
 * by the difference to the one before, from outside. Nothing is answered: sending isn't part of it.
 */
export const stages: Engine = {
  layout: (document) => run(document, (engine) => engine.measure(document.tree, document.page, document.fonts)),
  list: (document) => run(document, (engine) => listOf(engine, document)),
  paint: (document) => run(document, (engine) => engine.paint(listOf(engine, document), scaleOf(document))),
  png: (document) => run(document, (engine) => encodeCanvas(engine.paint(listOf(engine, document), scaleOf(document)))),
};

async function run(_: Arranged, stage: (engine: DrawingEngine) => unknown): Promise<string> {
  stage(await loadEngine());
  return "";
}

const listOf = (engine: DrawingEngine, { tree, page, fonts }: Arranged) => engine.drawList(tree, page, fonts);
const scaleOf = ({ page, shown }: Arranged): number => shown.width / page.width;
