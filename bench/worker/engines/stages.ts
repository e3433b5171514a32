import { createEngine, type Engine as DrawingEngine } from "../../../src/rendering/engine.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

/**
 * Our own way to a PNG, broken off after each stage. A Worker's clock stands still while it computes, so a stage is told
 * by the difference to the one before, from outside. Nothing is answered: sending isn't part of it.
 */
export const stages: Engine = {
  layout: (document) => run((engine) => engine.measure(document.tree, document.page, document.fonts)),
  list: (document) => run((engine) => listOf(engine, document)),
  paint: (document) => run((engine) => engine.paint(listOf(engine, document), scaleOf(document))),
  png: (document) => run((engine) => engine.png(listOf(engine, document), scaleOf(document))),
};

let engine: Promise<DrawingEngine> | undefined;

async function run(stage: (engine: DrawingEngine) => unknown): Promise<string> {
  engine ??= createEngine({ bands: 0 });
  stage(await engine);
  return "";
}

const listOf = (engine: DrawingEngine, { tree, page, fonts }: Arranged) => engine.drawList(tree, page, fonts);
const scaleOf = ({ page, shown }: Arranged): number => shown.width / page.width;
