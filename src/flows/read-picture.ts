import { type Infographic, type PictureFormat, type PictureStore, pictureKey } from "../infographics/index.ts";
import type { Drawn } from "./keep-drawing.ts";
import type { ResolveAssets } from "./resolve-assets.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { DesignedSpec, Studio } from "./studio.ts";

export type PictureBytes = string | ArrayBuffer | Uint8Array<ArrayBuffer>;

/** `drawn` is true where it wasn't in storage. */
export type Picture = { body: PictureBytes; drawn: boolean };

export type ReadPictureDeps = {
  studio: Pick<Studio, "design" | "drawSvg" | "drawPng">;
  pictures: PictureStore;
  resolveAssets: ResolveAssets;
  /** Reads and drawings under way, by what they give. */
  rasters: SingleFlight<Picture>;
  stopwatch: Stopwatch;
};

/** `drawn` saves drawing it again, where the caller has just done so. */
type Request = { infographic: Infographic; format: PictureFormat; drawn?: Drawn | undefined };

/**
 * The picture of an infographic, drawn at most once for each format: looking it up is part of what simultaneous requests
 * share, so that none looks before it is stored and draws after. Throws AppError `canvas_too_large`.
 */
export async function readPicture(deps: ReadPictureDeps, { infographic, format, drawn }: Request): Promise<Picture> {
  if (format.type === "svg") return drawn ? { body: drawn.svg, drawn: true } : readSvg(deps, infographic);

  const { contentKey } = infographic;
  const { scale } = format;
  return deps.rasters.run(pictureKey(contentKey, format), async () => {
    const stored = !drawn && (await deps.stopwatch.time("store", () => deps.pictures.find(contentKey, format)));
    return stored ? { body: stored, drawn: false } : rasterize(deps, { infographic, drawn, scale });
  });
}

const readSvg = (deps: ReadPictureDeps, infographic: Infographic): Promise<Picture> =>
  deps.rasters.run(pictureKey(infographic.contentKey, { type: "svg" }), () => findOrDrawSvg(deps, infographic));

async function findOrDrawSvg(deps: ReadPictureDeps, infographic: Infographic): Promise<Picture> {
  const { studio, pictures, stopwatch } = deps;
  const { contentKey } = infographic;
  const stored = await stopwatch.time("store", () => pictures.find(contentKey, { type: "svg" }));
  if (stored) return { body: stored, drawn: false };

  // Storage lost it: a row is only written after its picture.
  const { svg, timings } = await studio.drawSvg(await designAgain(deps, infographic));
  stopwatch.add(timings);
  await stopwatch.time("store", () => pictures.keep(contentKey, { type: "svg" }, svg));
  return { body: svg, drawn: true };
}

type Raster = { infographic: Infographic; drawn: Drawn | undefined; scale: number };

async function rasterize(deps: ReadPictureDeps, { infographic, drawn, scale }: Raster): Promise<Picture> {
  const { pictures, stopwatch } = deps;
  const { png, madeBy } = await stopwatch.time("png", async () =>
    drawn ? { png: await drawn.png(scale), madeBy: drawn.madeBy } : drawAgain(deps, infographic, scale),
  );
  await stopwatch.time("store", () => pictures.keep(infographic.contentKey, { type: "png", scale }, png, madeBy));
  return { body: png, drawn: true };
}

type Redrawn = { png: Uint8Array<ArrayBuffer>; madeBy?: string };

/** From the spec, which takes less than reading an SVG; from the stored SVG where the design was another when it was drawn. */
async function drawAgain(deps: ReadPictureDeps, infographic: Infographic, scale: number): Promise<Redrawn> {
  const { studio } = deps;
  const designed = await designAgain(deps, infographic);
  if (designed.key === infographic.contentKey)
    return { png: await (await studio.drawSvg(designed)).png(scale), madeBy: designed.madeBy };
  const svg = textOf((await readSvg(deps, infographic)).body);
  return { png: await studio.drawPng({ ...infographic.drawing, svg }, scale) };
}

async function designAgain(deps: ReadPictureDeps, { spec, orgId, mode }: Infographic): Promise<DesignedSpec> {
  const assets = await deps.resolveAssets({ orgId, mode }, spec, { lenient: true });
  return deps.studio.design(spec, { watermark: mode === "test", assets });
}

const textOf = (body: PictureBytes): string => (typeof body === "string" ? body : new TextDecoder().decode(body));
