import { blocks as definitions } from "../infographic/blocks/index.ts";
import { allIconsOrNone } from "../infographic/drawing/icon.tsx";
import type { IconSet } from "../infographic/frame.ts";
import { type Canvas, canvasOf, maxPixels } from "../infographic/size.ts";
import type { Block, InfographicSpec } from "../infographic/spec.ts";
import { type ArrangeRequest, fitsCanvas, smallest } from "./arrange-page.ts";
import { placedBlocks } from "./draft-page.ts";
import type { Part, PlacedBlock } from "./page.ts";

/** Further pages are set in type of nearly its own size: they exist so that nothing needs to shrink. */
const comfortable = 1 / 0.9;
/** Height of a page whose size leaves it open, in times its width. */
const openPage = 1.25;

/**
 * The pages that a content takes, each with its blocks; one page where that holds it all. Several where the template is
 * made of pages, where the spec asks for them, and where one page would be larger than can be drawn.
 */
export async function paginate(request: ArrangeRequest): Promise<Part[]> {
  const { spec, design } = request;
  const placed = placedBlocks(spec).filter(({ block }) => block.type !== "footer");
  const whole: Part[] = [{ number: 1, count: 1, blocks: placed }];
  const size = pageSize(spec);

  if (design.template.paged) {
    const pages = await filled(
      placed.flatMap((each) => takenApart(each, request.icons)),
      (blocks) => fits(request, { blocks, number: 2, size }),
    );
    return numbered([[], ...pages]);
  }
  if (!(await needsPages(request))) return whole;
  const pages = await filled(placed, (blocks) => fits(request, { blocks, number: 2, size }));
  return numbered(pages);
}

/** The canvas of each of several pages. */
export function pageSize({ size }: InfographicSpec): { width: number; height: number } {
  const { width, height } = canvasOf(size);
  return { width, height: height ?? Math.round(width * openPage) };
}

async function needsPages(request: ArrangeRequest): Promise<boolean> {
  const canvas = canvasOf(request.spec.size);
  const { overflow } = request.spec;
  if (overflow === "grow" || (overflow === undefined && !isVast(request.spec))) return false;
  const height = overflow === "page" ? pageSize(request.spec).height : maxPixels / canvas.width;
  return !(await fitsCanvas(request, { ...canvas, height }, smallest));
}

/** Whether it may be more than one picture holds: what is clearly less needn't be measured. */
const isVast = ({ blocks }: InfographicSpec): boolean => blocks.length > 12;

type Candidate = { blocks: readonly PlacedBlock[]; number: number; size: Canvas & { height: number } };

function fits(request: ArrangeRequest, { blocks, number, size }: Candidate): Promise<boolean> {
  return fitsCanvas({ ...request, part: { number, count: number, blocks } }, size, comfortable);
}

/** As many blocks on a page as fit it, at least one; found by halving, since a page of fewer blocks is never higher. */
async function filled(
  blocks: readonly PlacedBlock[],
  fits: (blocks: readonly PlacedBlock[]) => Promise<boolean>,
): Promise<PlacedBlock[][]> {
  const pages: PlacedBlock[][] = [];
  let from = 0;
  while (from < blocks.length) {
    let [least, most] = [1, leading(blocks.slice(from))];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (await fits(blocks.slice(from, from + middle))) least = middle;
      else most = middle - 1;
    }
    pages.push(blocks.slice(from, from + least));
    from += least;
  }
  return pages;
}

/** How many blocks may stand together: a point that was taken out of its list has its page to itself. */
function leading(blocks: readonly PlacedBlock[]): number {
  const alone = blocks.findIndex(({ block }) => block.type === "key-point");
  return alone < 0 ? blocks.length : Math.max(1, alone);
}

/** A block of ideas as one block for each of them; any other block as it is. */
function takenApart(placed: PlacedBlock, icons: IconSet): PlacedBlock[] {
  const { block, id, where } = placed;
  if (!isEntries(block)) return [placed];
  return allIconsOrNone(block.items, { icons }).map(({ title, detail, icon }, index) => ({
    id: `${id}-${index}`,
    where: `${where}.items[${index}]`,
    block: { type: "key-point", number: index + 1, title, ...(detail && { detail }), ...(icon && { icon }) },
  }));
}

type Entries = Extract<Block, { type: "steps" }>;

const isEntries = (block: Block): block is Entries => {
  const definition = definitions[block.type];
  return "structure" in definition && definition.structure?.kind === "entries";
};

const numbered = (pages: readonly (readonly PlacedBlock[])[]): Part[] =>
  pages.map((blocks, index) => ({ number: index + 1, count: pages.length, blocks }));
