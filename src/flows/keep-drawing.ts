import type { Drawing, InfographicRepository, PictureStore } from "../infographics/index.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { DesignedSpec, Studio, Drawing as StudioDrawing } from "./studio.ts";

/** A picture that was drawn just now and need not be read or drawn again. */
export type Drawn = Pick<StudioDrawing, "svg" | "png"> & Pick<DesignedSpec, "madeBy">;
export type KeptDrawing = Drawing & { drawn?: Drawn };

export type KeepDrawingDeps = {
  studio: Pick<Studio, "drawSvg">;
  infographics: Pick<InfographicRepository, "findDrawing">;
  pictures: Pick<PictureStore, "keep">;
  drawings: SingleFlight<KeptDrawing>;
  stopwatch: Stopwatch;
};

/** The drawing of a design: the one that is stored, or else drawn and stored now. Throws AppError `canvas_too_large`. */
export async function keepDrawing(deps: KeepDrawingDeps, designed: DesignedSpec): Promise<KeptDrawing> {
  const known = await deps.stopwatch.time("store", () => deps.infographics.findDrawing(designed.key));
  return known ?? deps.drawings.run(designed.key, () => drawAndKeep(deps, designed));
}

async function drawAndKeep({ studio, pictures, stopwatch }: KeepDrawingDeps, designed: DesignedSpec): Promise<KeptDrawing> {
  const { svg, png, width, height, warnings, fit, timings } = await studio.drawSvg(designed);
  stopwatch.add(timings);

  await stopwatch.time("store", () => pictures.keep(designed.key, { type: "svg" }, svg));
  return { drawn: { svg, png, madeBy: designed.madeBy }, width, height, warnings, fit };
}
