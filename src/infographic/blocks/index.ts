import { barChart } from "./bar-chart.tsx";
import { beforeAfter } from "./before-after.tsx";
import { comparison } from "./comparison.tsx";
import { donut } from "./donut.tsx";
import { footer } from "./footer.tsx";
import { headline } from "./headline.tsx";
import { iconList } from "./icon-list.tsx";
import { lineChart } from "./line-chart.tsx";
import { prosCons } from "./pros-cons.tsx";
import { quote } from "./quote.tsx";
import { statRow } from "./stat-row.tsx";
import { steps } from "./steps.tsx";
import { swot } from "./swot.tsx";
import { table } from "./table.tsx";
import { timeline } from "./timeline.tsx";
import { versus } from "./versus.tsx";

/** Every block there is. A new one is its file and its line here. */
export const blocks = {
  headline,
  "stat-row": statRow,
  "bar-chart": barChart,
  "line-chart": lineChart,
  donut,
  timeline,
  steps,
  "icon-list": iconList,
  comparison,
  versus,
  "pros-cons": prosCons,
  "before-after": beforeAfter,
  swot,
  table,
  quote,
  footer,
} as const;
