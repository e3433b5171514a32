import type { Infographic, InfographicRepository, PictureFormat } from "../infographics/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { isInfographicId } from "../kernel/ids.ts";
import { type Picture, type ReadPictureDeps, readPicture } from "./read-picture.ts";

export type ReadLinkedDeps = ReadPictureDeps & { infographics: Pick<InfographicRepository, "findLinked"> };
/** What a signed link names: whoever has it may see this. */
type Request = { id: string; contentKey: string; format: PictureFormat };

/**
 * The picture behind a signed link, straight from storage; the infographic is only looked up to draw what storage lacks.
 * Throws AppErrors `not_found` and `canvas_too_large`.
 */
export async function readLinkedPicture(deps: ReadLinkedDeps, { id, contentKey, format }: Request): Promise<Picture> {
  const stored = await deps.stopwatch.time("store", () => deps.pictures.find(contentKey, format));
  if (stored) return { body: stored, drawn: false };
  return readPicture(deps, { infographic: await readLinked(deps, id), format });
}

/** The infographic that a signed link names. Throws AppError `not_found` where it is no more. */
export async function readLinked(deps: ReadLinkedDeps, id: string): Promise<Infographic> {
  const found = isInfographicId(id) && (await deps.stopwatch.time("store", () => deps.infographics.findLinked(id)));
  if (!found) throw new AppError("not_found", "The infographic of this link is no more.");
  return found;
}

/** Where the links of an infographic lead: the path tells all that is signed. */
export const linkedPath = ({ id, contentKey }: Pick<Infographic, "id" | "contentKey">, type: PictureFormat["type"]): string =>
  `/v1/pictures/${id}/${contentKey}.${type}`;
