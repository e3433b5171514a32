import type { FitNote } from "../infographic/fit-note.ts";
import type { IconSet, JSXNode } from "../infographic/frame.ts";
import { type Canvas, canvasOf } from "../infographic/size.ts";
import type { InfographicSpec } from "../infographic/spec.ts";
import type { Warning } from "../infographic/warning.ts";
import { warningsOf } from "./block-view.tsx";
import type { Design } from "./choose-design.ts";
import { draftPage } from "./draft-page.ts";
import type { Page, Part } from "./page.ts";
import type { PageAssets } from "./page-assets.ts";

/** Lays `tree` out at `width` and tells the heights, px. */
export type Measure = (tree: JSXNode, width: number) => Promise<{ height: number; heights: Map<string, number> }>;

export type ArrangeRequest = {
  spec: InfographicSpec;
  design: Design;
  icons: IconSet;
  assets?: PageAssets;
  measure: Measure;
  /** Which of the pages that the content takes; all of it on one where it is absent. */
  part?: Part;
};

export type ArrangedPage = {
  tree: JSXNode;
  /** The page that the tree is laid out on, px. */
  page: { width: number; height: number };
  /** The canvas it is shown on, px. */
  shown: { width: number; height: number };
  warnings: Warning[];
  /** What was done to fit the content; complete once the tree is drawn. */
  fit: FitNote[];
};

// Type may be set down to 7/10 and up to 5/4 of its size to fit a canvas of fixed height; below that a phone can't show it.
export const smallest = 1 / 0.7;
const largest = 1 / 1.25;

/**
 * Fits the content to the canvas: type grows or shrinks within its limits, charts take what height is left. Where even
 * the smallest type needs more, the canvas grows and a warning says so: nothing is cut. See docs/decisions/0008.
 */
export async function arrangePage(request: ArrangeRequest): Promise<ArrangedPage> {
  const canvas = canvasOf(request.spec.size);
  const base = draftPage(request, canvas);
  if (canvas.height === undefined) return unbounded(request, base, canvas);

  return fixed(request, await bestZoom(request, base, canvas));
}

/** Whether the content fits its canvas at the smallest type, without the page growing. */
export async function hasRoom(request: ArrangeRequest): Promise<boolean> {
  const canvas = canvasOf(request.spec.size);
  return request.design.template.paged || canvas.height === undefined || fitsCanvas(request, canvas, smallest);
}

/** Whether the content takes no more height than `canvas` has where its type is set `zoom` times smaller. */
export async function fitsCanvas(request: ArrangeRequest, canvas: Canvas, zoom: number): Promise<boolean> {
  const page = scaled(draftPage(request, canvas), zoom);
  const fits = ({ height }: Measured): boolean => height <= heightAt(canvas, page.width);
  const first = await measurePage(request, page);
  // Columns balance only once their blocks are measured.
  return fits(first) || fits(await measurePage(request, { ...page, heights: first.heights }));
}

type Measured = Awaited<ReturnType<Measure>>;
type Fitting = { page: Page; canvas: Canvas; measured: Measured };

/** The largest type with which the content fits, found in at most seven layouts; the smallest where none does. */
async function bestZoom(request: ArrangeRequest, base: Page, canvas: Canvas): Promise<Fitting> {
  let { heights } = await measurePage(request, base);
  let best: (Fitting & { zoom: number }) | undefined;
  let tooLarge = 0;
  let zoom = 1;
  for (let round = 0; round < 6; round++) {
    const page = scaled(base, zoom, heights);
    const measured = await measurePage(request, page);
    heights = measured.heights;
    const filled = measured.height / heightAt(canvas, page.width);
    if (filled <= 1) best = { page, canvas, measured, zoom };
    else tooLarge = zoom;
    if (filled <= 1 && (filled > 0.95 || (base.part && zoom === 1))) break;

    const aimed = clamp(zoom * Math.sqrt(filled) * 1.01, base.part ? 1 : largest, smallest);
    const next = best && tooLarge && (aimed <= tooLarge || aimed >= best.zoom) ? (tooLarge + best.zoom) / 2 : aimed;
    if (Math.abs(next - zoom) < 0.004) {
      best ??= { page, canvas, measured, zoom };
      break;
    }
    zoom = next;
  }
  return best ?? smallestType(request, scaled(base, smallest, heights), canvas);
}

const smallestType = async (request: ArrangeRequest, page: Page, canvas: Canvas): Promise<Fitting> => ({
  page,
  canvas,
  measured: await measurePage(request, page),
});

/** A first layout measures the blocks, so that columns balance; the second one is drawn. */
async function unbounded(request: ArrangeRequest, base: Page, canvas: Canvas): Promise<ArrangedPage> {
  const { heights } = await measurePage(request, base);
  const page = { ...base, heights };
  const measured = await measurePage(request, page);
  const { height } = measured;
  const shown = { width: canvas.width, height: Math.round(height * (canvas.width / page.width)) };
  const fit: FitNote[] = [];
  const tree = request.design.template.layOut(settled({ page, measured, height }, fit));
  return { tree, page: { width: page.width, height }, shown, warnings: page.blocks.flatMap(warningsOf), fit };
}

function fixed(request: ArrangeRequest, { page, canvas, measured }: Fitting): ArrangedPage {
  const available = Math.round(heightAt(canvas, page.width));
  const height = Math.max(available, measured.height);
  const grown = height > available;
  const fit: FitNote[] = [];
  const shown = {
    width: canvas.width,
    height: grown ? Math.round((height / page.width) * canvas.width) : (canvas.height ?? height),
  };
  fit.push(...smallerType(page), ...(grown ? [grew(canvas.height ?? 0, shown.height)] : []));
  return {
    tree: request.design.template.layOut(settled({ page, measured, height }, fit)),
    page: { width: page.width, height },
    shown,
    warnings: [...page.blocks.flatMap(warningsOf), ...(grown ? [pageGrew(shown.height, canvas.height ?? 0)] : [])],
    fit,
  };
}

type Settled = { page: Page; measured: Measured; height: number };

/**
 * The layout that is drawn: what it does to fit the content goes into `fit`, each thing once. Columns are filled by the
 * heights of blocks that they were filled by when the page was measured.
 */
function settled({ page, measured, height }: Settled, fit: FitNote[]): Page {
  const known = page.blocks.map(({ id }): [string, number] => [id, page.heights.get(id) ?? 0]);
  const heights = new Map([...measured.heights, ...known]);
  const said = new Set<string>();
  const noteFit = (note: FitNote): void => {
    const key = JSON.stringify(note);
    if (!said.has(key)) fit.push(note);
    said.add(key);
  };
  const frame = { ...page.frame, noteFit: (note: Omit<FitNote, "where">) => noteFit({ ...note, where: "title" }) };
  return { ...page, height, heights, settled: true, noteFit, frame };
}

/** A wider page that is shown on the same canvas has smaller type on it; a hair smaller nobody sees. */
function smallerType({ width, wide, frame }: Page): FitNote[] {
  const zoom = width / (wide ? 1920 : 1080);
  if (zoom < 1.02) return [];
  const { body } = frame.type;
  return [{ action: "shrunk", where: "page", what: "All of the type", from: body, to: Math.round((body / zoom) * 10) / 10 }];
}

const grew = (from: number, to: number): FitNote => ({
  action: "grew",
  where: "size",
  what: "The height of the page",
  from,
  to,
});

function pageGrew(height: number, wanted: number): Warning {
  return {
    code: "page_grew",
    message: `The content needs ${height} px of height, not ${wanted}: the page was made longer. Use fewer blocks, or the size “auto”.`,
    where: "size",
  };
}

async function measurePage({ design, measure }: ArrangeRequest, page: Page): Promise<Measured> {
  return measure(design.template.layOut({ ...page, height: undefined }), page.width);
}

const heightAt = ({ width, height = 0 }: Canvas, pageWidth: number): number => (height / width) * pageWidth;

const scaled = (page: Page, zoom: number, heights: ReadonlyMap<string, number> = page.heights): Page => ({
  ...page,
  width: Math.round(page.width * zoom),
  heights,
});

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
