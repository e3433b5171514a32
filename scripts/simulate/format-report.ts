import type { Verdict } from "../../src/releases/judge-release.ts";
import type { VerdictRecord } from "../../src/releases/verdict-chain.ts";
import type { MonthFigures } from "../../src/revenue/month-figures.ts";

export type Report = {
  /** The first of two bad months, where there are any. */
  troubles: string | null;
  releases: string[];
  months: { month: string; figures: MonthFigures; verdicts: Pick<VerdictRecord, "release" | "verdict" | "inputs">[] }[];
  records: VerdictRecord[];
};

/** Month by month, as a table of Markdown. */
export function formatReport({ releases, months }: Report): string {
  const head = ["month", "MRR", "paying", "churn", "CSAT (n)", ...releases];
  const rows = months.map(({ month, figures, verdicts }) => {
    const { satisfaction } = verdicts[0]?.inputs ?? { satisfaction: { part: 0, whole: 0 } };
    const { atStart, atEnd, lost } = figures.customers;
    return [
      month,
      rupees(figures.end),
      String(atEnd),
      percent(lost, atStart),
      `${percent(satisfaction.part, satisfaction.whole)} (${satisfaction.whole})`,
      ...releases.map((id) => word(verdicts.find(({ release }) => release === id)?.verdict)),
    ];
  });
  return [head, head.map((_, column) => (column === 0 ? "---" : "--:")), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

const rupees = (paise: number): string => `₹${(paise / 10_000_000).toFixed(2)} lakh`;
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((part * 100) / whole).toFixed(1)}%`);

function word(verdict: Verdict | undefined): string {
  if (!verdict) return "–";
  if (verdict.verdict === "trigger") return `**trigger** (${verdict.path})`;
  if (verdict.verdict === "delay") return `delay: ${verdict.reasons.join(", ")}`;
  if (verdict.verdict === "hold")
    return "reasons" in verdict ? `hold ${verdict.for}: ${verdict.reasons.join(", ")}` : `hold ${verdict.for}`;
  return verdict.verdict;
}
