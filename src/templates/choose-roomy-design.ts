import type { FitNote } from "../infographic/fit-note.ts";
import { canvasOf } from "../infographic/size.ts";
import type { InfographicSpec } from "../infographic/spec.ts";
import { type ArrangeRequest, hasRoom } from "./arrange-page.ts";
import { chooseDesign, type Design, nextDesigns } from "./choose-design.ts";
import { spokenText } from "./spoken-text.ts";

export type RoomyDesign = { design: Design; moved: FitNote[] };
type Deps = { requestFor: (design: Design) => Promise<ArrangeRequest> };

/** Templates that are tried in place of one that has too little room. */
const tried = 3;

/**
 * The template and theme that a spec names or that suit it best; the next best template with room where the best has
 * none at the smallest type. A template that is named stays, and the page grows.
 */
export async function chooseRoomyDesign(spec: InfographicSpec, { requestFor }: Deps): Promise<RoomyDesign> {
  const design = chooseDesign(spec);
  const fits = async (candidate: Design): Promise<boolean> => hasRoom(await requestFor(candidate));
  if (spec.template !== undefined || !isMuch(spec) || (await fits(design))) return { design, moved: [] };

  for (const other of nextDesigns(spec, design, tried))
    if (await fits(other)) return { design: other, moved: [movedNote(design, other)] };
  return { design, moved: [] };
}

const movedNote = ({ template: from }: Design, { template: to }: Design): FitNote => ({
  action: "moved",
  where: "template",
  what: `The template “${from.name}” has too little room; “${to.name}” has enough`,
});

// A character at the smallest type takes about 14 × 28 px, and a block has its own title, air and drawing.
const pxPerCharacter = 400;
const pxPerBlock = 120_000;
/** The share of a page that is known to hold its content in every template. */
const light = 0.3;

/** Whether the content may be too much for its page: what is clearly little needn't be measured twice. */
function isMuch(spec: InfographicSpec): boolean {
  const { width, height } = canvasOf(spec.size);
  if (height === undefined) return false;
  const page = height > width ? 1080 * 1080 * (height / width) : 1080 * 1080;
  return spokenText(spec).length * pxPerCharacter + spec.blocks.length * pxPerBlock > page * light;
}
