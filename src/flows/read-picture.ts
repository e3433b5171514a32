import type { Infographic, PictureFormat, PictureStore } from "../infographics/index.ts";
import type { ResolveAssets } from "./resolve-assets.ts";
import type { SingleFlight } from "./single-flight.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { Studio } from "./studio.ts";

export type PictureBytes = string | ArrayBuffer | Uint8Array<ArrayBuffer>;

/** `drawn` is true where it wasn't in storage. */
export type Picture = { body: PictureBytes; drawn: boolean };

export type ReadPictureDeps = {
  studio: Pick<Studio, "design" | "drawSvg" | "drawPng">;
  pictures: PictureStore;
  resolveAssets: ResolveAssets;
  rasters: SingleFlight<Uint8Array<ArrayBuffer>>;
  stopwatch: Stopwatch;
};

/** `svg` saves reading it, where the caller has just drawn it. */
type Request = { infographic: Infographic; format: PictureFormat; svg?: string | undefined };

/** The picture of an infographic, drawn at most once for each format. Throws AppError `canvas_too_large`. */
export async function readPicture(deps: ReadPictureDeps, { infographic, format, svg }: Request): Promise<Picture> {
  if (format.type === "svg") return svg === undefined ? readSvg(deps, infographic) : { body: svg, drawn: true };

  const { contentKey } = infographic;
  const stored = svg === undefined && (await deps.stopwatch.time("store", () => deps.pictures.find(contentKey, format)));
  if (stored) return { body: stored, drawn: false };

  const key = `${contentKey}@${format.scale}`;
  const body = await deps.rasters.run(key, () => rasterize(deps, { infographic, svg, scale: format.scale }));
  return { body, drawn: true };
}

async function readSvg(deps: ReadPictureDeps, { contentKey, spec, orgId, mode }: Infographic): Promise<Picture> {
  const { studio, pictures, stopwatch } = deps;
  const stored = await stopwatch.time("store", () => pictures.find(contentKey, { type: "svg" }));
  if (stored) return { body: stored, drawn: false };

  // Storage lost it: a row is only written after its picture.
  const assets = await deps.resolveAssets({ orgId, mode }, spec, { lenient: true });
  const { svg, timings } = await studio.drawSvg(await studio.design(spec, { watermark: mode === "test", assets }));
  stopwatch.add(timings);
  await stopwatch.time("store", () => pictures.keep(contentKey, { type: "svg" }, svg));
  return { body: svg, drawn: true };
}

type Raster = { infographic: Infographic; svg: string | undefined; scale: number };

async function rasterize(deps: ReadPictureDeps, { infographic, svg, scale }: Raster): Promise<Uint8Array<ArrayBuffer>> {
  const { studio, pictures, stopwatch } = deps;
  const source = svg ?? textOf((await readSvg(deps, infographic)).body);
  const png = await stopwatch.time("png", () => studio.drawPng({ ...infographic.drawing, svg: source }, scale));
  await stopwatch.time("store", () => pictures.keep(infographic.contentKey, { type: "png", scale }, png));
  return png;
}

const textOf = (body: PictureBytes): string => (typeof body === "string" ? body : new TextDecoder().decode(body));
