import { type Infographic, type PictureFormat, type PictureStore, pictureKey } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
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
  requirePage(infographic, format);
  if (format.type === "svg") return drawn ? { body: drawn.svg, drawn: true } : readSvg(deps, infographic, format);

  const { contentKey } = infographic;
  return deps.rasters.run(pictureKey(contentKey, format), async () => {
    const stored = !drawn && (await deps.stopwatch.time("store", () => deps.pictures.find(contentKey, format)));
    return stored ? { body: stored, drawn: false } : rasterize(deps, { infographic, drawn, format });
  });
}

function requirePage({ drawing }: Infographic, { page = 1 }: PictureFormat): void {
  const { length } = drawing.pages;
  if (page <= length) return;
  const message = `is ${page}, and there ${length === 1 ? "is one page" : `are ${length} pages`}`;
  throw new AppError("invalid_request", `The page ${message}.`, [{ path: "page", message }]);
}

function readSvg(deps: ReadPictureDeps, infographic: Infographic, { page = 1 }: PictureFormat): Promise<Picture> {
  const key = pictureKey(infographic.contentKey, { type: "svg", page });
  return deps.rasters.run(key, () => findOrDrawSvg(deps, infographic, page));
}

async function findOrDrawSvg(deps: ReadPictureDeps, infographic: Infographic, page: number): Promise<Picture> {
  const { studio, pictures, stopwatch } = deps;
  const { contentKey } = infographic;
  const stored = await stopwatch.time("store", () => pictures.find(contentKey, { type: "svg", page }));
  if (stored) return { body: stored, drawn: false };

  // Storage lost it: a row is only written after its picture.
  const { svg, timings } = await studio.drawSvg(await designAgain(deps, infographic), page);
  stopwatch.add(timings);
  await stopwatch.time("store", () => pictures.keep(contentKey, { type: "svg", page }, svg));
  return { body: svg, drawn: true };
}

type Raster = { infographic: Infographic; drawn: Drawn | undefined; format: Extract<PictureFormat, { type: "png" }> };

async function rasterize(deps: ReadPictureDeps, { infographic, drawn, format }: Raster): Promise<Picture> {
  const { pictures, stopwatch } = deps;
  const { png, madeBy } = await stopwatch.time("png", async () =>
    drawn ? { png: await drawn.png(format.scale), madeBy: drawn.madeBy } : drawAgain(deps, infographic, format),
  );
  await stopwatch.time("store", () => pictures.keep(infographic.contentKey, format, png, madeBy));
  return { body: png, drawn: true };
}

type Redrawn = { png: Uint8Array<ArrayBuffer>; madeBy?: string };

/** From the spec, which takes less than reading an SVG; from the stored SVG where the design was another when it was drawn. */
async function drawAgain(deps: ReadPictureDeps, infographic: Infographic, format: Raster["format"]): Promise<Redrawn> {
  const { studio } = deps;
  const { page = 1, scale } = format;
  const designed = await designAgain(deps, infographic);
  if (designed.key === infographic.contentKey)
    return { png: await (await studio.drawSvg(designed, page)).png(scale), madeBy: designed.madeBy };
  const svg = textOf((await readSvg(deps, infographic, format)).body);
  const size = infographic.drawing.pages[page - 1] ?? infographic.drawing.pages[0];
  return { png: await studio.drawPng({ ...size, svg }, scale) };
}

async function designAgain(deps: ReadPictureDeps, { spec, orgId, mode }: Infographic): Promise<DesignedSpec> {
  const assets = await deps.resolveAssets({ orgId, mode }, spec, { lenient: true });
  return deps.studio.design(spec, { watermark: mode === "test", assets });
}

const textOf = (body: PictureBytes): string => (typeof body === "string" ? body : new TextDecoder().decode(body));
