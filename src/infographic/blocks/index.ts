import { barChart } from "./bar-chart.tsx";
import { comparison } from "./comparison.tsx";
import { donut } from "./donut.tsx";
import { footer } from "./footer.tsx";
import { headline } from "./headline.tsx";
import { iconList } from "./icon-list.tsx";
import { lineChart } from "./line-chart.tsx";
import { quote } from "./quote.tsx";
import { statRow } from "./stat-row.tsx";
import { steps } from "./steps.tsx";
import { table } from "./table.tsx";
import { timeline } from "./timeline.tsx";

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
  table,
  quote,
  footer,
} as const;
