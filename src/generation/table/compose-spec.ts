import type { InfographicDraft } from "../../infographic/index.ts";
import { clip, upperFirst } from "./label.ts";
import type { BlockDraft, Outline, Reading, Stat, View } from "./reading.ts";

const mostCharts = 3;
const mostStats = 4;
const longestKicker = 60;

type Frame = { title: string | undefined; locale: string; kicker: string | undefined; source: string | undefined };

/** Key figures, then up to three views of different kinds, then small tables; the first finding is the title. */
export function composeSpec({ table, phrases }: Reading, outline: Outline, frame: Frame): InfographicDraft {
  const views = varied(outline.views);
  const finding = views[0]?.finding;
  const title = frame.title ?? finding ?? outline.topic;
  const { kicker, aside } = kickerOf(frame);
  const about = [
    ...(aside === undefined ? [] : [aside]),
    ...(frame.title !== undefined && finding ? [finding] : []),
    ...(frame.title === undefined && !finding ? [] : [outline.topic]),
    ...(outline.span ? [outline.span] : []),
    phrases.rows(table.lines.length),
  ];
  const stats = statRow(outline.stats, views.length > 0 ? mostStats : 6);
  return {
    title: clip(title, 200),
    subtitle: clip(about.join(" · "), 300),
    blocks: [...stats, ...views.map((view, index) => titled(view, index > 0 && view.finding !== title))],
    locale: frame.locale,
    ...(kicker && { kicker }),
    ...(frame.source !== undefined && { source: clip(frame.source, 200) }),
  };
}

/** A short line above the header goes over the title, a long one under it. */
function kickerOf({ title, kicker }: Frame): { kicker?: string; aside?: string } {
  if (kicker === undefined || kicker.trim() === "" || kicker === title) return {};
  return kicker.length <= longestKicker ? { kicker } : { aside: kicker };
}

/** One view of each kind before a second of any; a table closes the page. */
function varied(views: readonly View[]): View[] {
  const charts = views.filter(({ block }) => block.type !== "table");
  const fresh = charts.filter(
    ({ block }, index) => charts.findIndex((other) => kindOf(other.block) === kindOf(block)) === index,
  );
  const second = charts.filter((view) => !fresh.includes(view)).slice(0, fresh.length < 2 ? 1 : 0);
  const tables = views.filter(({ block }) => block.type === "table").slice(0, 1);
  return [...[...fresh, ...second].slice(0, mostCharts), ...tables];
}

/** Upright and lying bars look different enough to stand on one page. */
const kindOf = (block: BlockDraft): string => (block.type === "bar-chart" ? `bar-chart ${block.orientation}` : block.type);

/** The finding of the first view is the title of the page already. */
const titled = ({ block, finding }: View, ownFinding: boolean): BlockDraft =>
  ownFinding && finding && "title" in block ? { ...block, title: clip(finding, 140) } : block;

function statRow(stats: readonly Stat[], most: number): BlockDraft[] {
  const items = stats.slice(0, most).map(({ label, ...stat }) => ({ label: clip(upperFirst(label), 80), ...stat }));
  return items.length > 0 ? [{ type: "stat-row", items }] : [];
}
