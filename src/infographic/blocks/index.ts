import { areaChart } from "./area-chart.tsx";
import { badges } from "./badges.tsx";
import { barChart } from "./bar-chart.tsx";
import { beforeAfter } from "./before-after.tsx";
import { bridge } from "./bridge.tsx";
import { bullet } from "./bullet.tsx";
import { callout } from "./callout.tsx";
import { cardGrid } from "./card-grid.tsx";
import { chevrons } from "./chevrons.tsx";
import { circularSteps } from "./circular-steps.tsx";
import { comparison } from "./comparison.tsx";
import { cycle } from "./cycle.tsx";
import { divergingBars } from "./diverging-bars.tsx";
import { donut } from "./donut.tsx";
import { featureTable } from "./feature-table.tsx";
import { flow } from "./flow.tsx";
import { footer } from "./footer.tsx";
import { funnel } from "./funnel.tsx";
import { gauge } from "./gauge.tsx";
import { groupedBars } from "./grouped-bars.tsx";
import { growingTree } from "./growing-tree.tsx";
import { headline } from "./headline.tsx";
import { heatMap } from "./heat-map.tsx";
import { honeycomb } from "./honeycomb.tsx";
import { hub } from "./hub.tsx";
import { iceberg } from "./iceberg.tsx";
import { iconList } from "./icon-list.tsx";
import { image } from "./image.tsx";
import { indiaMap } from "./india-map.tsx";
import { keyPoint } from "./key-point.tsx";
import { lineChart } from "./line-chart.tsx";
import { listColumn } from "./list-column.tsx";
import { listRow } from "./list-row.tsx";
import { lollipop } from "./lollipop.tsx";
import { mindMap } from "./mind-map.tsx";
import { mountain } from "./mountain.tsx";
import { orgChart } from "./org-chart.tsx";
import { pictogram } from "./pictogram.tsx";
import { pie } from "./pie.tsx";
import { prosCons } from "./pros-cons.tsx";
import { puzzle } from "./puzzle.tsx";
import { pyramid } from "./pyramid.tsx";
import { quadrant } from "./quadrant.tsx";
import { quote } from "./quote.tsx";
import { radialProgress } from "./radial-progress.tsx";
import { ribbons } from "./ribbons.tsx";
import { roadmap } from "./roadmap.tsx";
import { scales } from "./scales.tsx";
import { scatter } from "./scatter.tsx";
import { slope } from "./slope.tsx";
import { snake } from "./snake.tsx";
import { sparklines } from "./sparklines.tsx";
import { stackedBars } from "./stacked-bars.tsx";
import { stairs } from "./stairs.tsx";
import { statCards } from "./stat-cards.tsx";
import { statRow } from "./stat-row.tsx";
import { steps } from "./steps.tsx";
import { swot } from "./swot.tsx";
import { table } from "./table.tsx";
import { target } from "./target.tsx";
import { timeline } from "./timeline.tsx";
import { timelineHorizontal } from "./timeline-horizontal.tsx";
import { tree } from "./tree.tsx";
import { treemap } from "./treemap.tsx";
import { venn } from "./venn.tsx";
import { versus } from "./versus.tsx";
import { waffle } from "./waffle.tsx";
import { worldMap } from "./world-map.tsx";
import { zigzag } from "./zigzag.tsx";

/** Every block there is. A new one is its file and its line here. */
export const blocks = {
  headline,
  "stat-row": statRow,
  "bar-chart": barChart,
  "line-chart": lineChart,
  donut,
  scatter,
  "heat-map": heatMap,
  slope,
  "area-chart": areaChart,
  "stacked-bars": stackedBars,
  "grouped-bars": groupedBars,
  "stat-cards": statCards,
  bullet,
  sparklines,
  gauge,
  pictogram,
  treemap,
  "radial-progress": radialProgress,
  pie,
  waffle,
  "diverging-bars": divergingBars,
  lollipop,
  timeline,
  steps,
  "icon-list": iconList,
  honeycomb,
  zigzag,
  "growing-tree": growingTree,
  stairs,
  ribbons,
  pyramid,
  funnel,
  roadmap,
  chevrons,
  snake,
  "timeline-horizontal": timelineHorizontal,
  "circular-steps": circularSteps,
  mountain,
  bridge,
  target,
  puzzle,
  badges,
  "list-column": listColumn,
  "list-row": listRow,
  "card-grid": cardGrid,
  comparison,
  versus,
  "pros-cons": prosCons,
  "before-after": beforeAfter,
  swot,
  scales,
  iceberg,
  quadrant,
  "feature-table": featureTable,
  callout,
  "key-point": keyPoint,
  tree,
  "org-chart": orgChart,
  "mind-map": mindMap,
  cycle,
  hub,
  venn,
  flow,
  "india-map": indiaMap,
  "world-map": worldMap,
  image,
  table,
  quote,
  footer,
} as const;
