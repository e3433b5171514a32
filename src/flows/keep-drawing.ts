import type { Drawing, InfographicRepository, PictureStore } from "../infographics/index.ts";
import { refuseOversize } from "./canvas-limit.ts";
import type { Design, Studio } from "./draw-infographic.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** `svg` is there when it was drawn just now. */
export type KeptDrawing = Drawing & { svg?: string };

export type KeepDrawingDeps = {
  studio: Pick<Studio, "drawSvg">;
  infographics: Pick<InfographicRepository, "findDrawing">;
  pictures: Pick<PictureStore, "keep">;
  drawings: SingleFlight<KeptDrawing>;
  stopwatch: Stopwatch;
};

/** The drawing of a design: the one that is stored, or else drawn and stored now. Throws AppError `canvas_too_large`. */
export async function keepDrawing(deps: KeepDrawingDeps, design: Design): Promise<KeptDrawing> {
  const known = await deps.stopwatch.time("store", () => deps.infographics.findDrawing(design.key));
  return known ?? deps.drawings.run(design.key, () => drawAndKeep(deps, design));
}

async function drawAndKeep({ studio, pictures, stopwatch }: KeepDrawingDeps, design: Design): Promise<KeptDrawing> {
  const { svg, width, height, warnings, timings } = await studio.drawSvg(design);
  stopwatch.add(timings);
  refuseOversize({ width, height }, "Use fewer blocks, or split them over several infographics.");

  await stopwatch.time("store", () => pictures.keep(design.key, { type: "svg" }, svg));
  return { svg, width, height, warnings };
}
