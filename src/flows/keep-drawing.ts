import type { FitNote, Warning } from "../infographic/index.ts";
import type { Drawing, InfographicRepository, PictureStore } from "../infographics/index.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { DesignedSpec, Studio, Drawing as StudioDrawing } from "./studio.ts";

/** The first page of a picture that was drawn just now and need not be read or drawn again. */
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

async function drawAndKeep(deps: KeepDrawingDeps, designed: DesignedSpec): Promise<KeptDrawing> {
  const first = await drawPage(deps, designed, 1);
  const { svg, png, warnings, fit } = first;
  const drawn = { svg, png, madeBy: designed.madeBy };
  const kept: KeptDrawing = { drawn, pages: [sizeOf(first)], warnings, fit };
  // One page after the other: each takes an isolate's memory while it is drawn.
  for (const { number } of designed.parts.slice(1)) {
    const page = await drawPage(deps, designed, number);
    kept.pages.push(sizeOf(page));
    kept.warnings = merged(kept.warnings, page.warnings);
    kept.fit = merged(kept.fit, page.fit);
  }
  return kept;
}

async function drawPage(
  { studio, pictures, stopwatch }: KeepDrawingDeps,
  designed: DesignedSpec,
  page: number,
): Promise<StudioDrawing> {
  const drawing = await studio.drawSvg(designed, page);
  stopwatch.add(drawing.timings);
  await stopwatch.time("store", () => pictures.keep(designed.key, { type: "svg", page }, drawing.svg));
  return drawing;
}

const sizeOf = ({ width, height }: StudioDrawing): { width: number; height: number } => ({ width, height });

/** What pages say alike is said once. */
function merged<Note extends FitNote | Warning>(said: readonly Note[], more: readonly Note[]): Note[] {
  const known = new Set(said.map((note) => JSON.stringify(note)));
  return [...said, ...more.filter((note) => !known.has(JSON.stringify(note)))];
}
