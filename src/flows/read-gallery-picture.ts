import { InfographicSpec } from "../infographic/index.ts";
import { type PictureFormat, pictureKey } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { type GalleryKind, galleryDraft } from "./gallery-draft.ts";
import type { Picture, PictureBytes, ReadPictureDeps } from "./read-picture.ts";

type Deps = Pick<ReadPictureDeps, "studio" | "pictures" | "rasters" | "stopwatch">;
/** `key` names exactly these bytes. */
type GalleryPicture = { key: string; read: () => Promise<PictureBytes> };

/** Half as large as the page: for a card among many. */
const format = { type: "png", scale: 0.5 } as const satisfies PictureFormat;

/** A small picture of a block, template or theme, drawn at most once. Throws AppError `not_found` where there is none. */
export async function readGalleryPicture(deps: Deps, kind: GalleryKind, name: string): Promise<GalleryPicture> {
  const draft = galleryDraft(kind, name);
  if (!draft) throw new AppError("not_found", `There is no ${kind.slice(0, -1)} ${name}. GET /v1/${kind} lists them all.`);

  const { studio, pictures, rasters, stopwatch } = deps;
  const designed = await studio.design(InfographicSpec.parse(draft));
  const key = pictureKey(designed.key, format);
  const findOrDraw = async (): Promise<Picture> => {
    const stored = await stopwatch.time("store", () => pictures.find(designed.key, format));
    if (stored) return { body: stored, drawn: false };
    const png = await stopwatch.time("png", async () => (await studio.drawSvg(designed)).png(format.scale));
    await pictures.keep(designed.key, format, png, designed.madeBy);
    return { body: png, drawn: true };
  };
  const read = async (): Promise<PictureBytes> => (await rasters.run(key, findOrDraw)).body;
  return { key, read };
}
