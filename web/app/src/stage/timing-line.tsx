import type { Infographic, PicturePage } from "../../../shared/api/types.ts";
import { useLanguage } from "../messages/language.tsx";
import styles from "./timing-line.module.css";
import type { Png } from "./use-png.ts";

type Props = { page: PicturePage; timings: Infographic["timings"]; png: Png };

/** Size and times of a picture, for those who care. */
export function TimingLine({ page, timings = {}, png }: Props) {
  const { language, messages: t } = useLanguage();
  const number = new Intl.NumberFormat(language === "hi" ? "hi-IN" : "en-IN", { maximumFractionDigits: 0 });
  const times = { ...timings, ...(png.status === "ready" && { png: png.milliseconds }) };
  const facts = [
    `${page.width} × ${Math.round(page.height)}`,
    ...Object.entries(times).map(([stage, ms]) => `${t.stage.timing[stage] ?? stage} ${number.format(ms)} ms`),
    ...(png.status === "ready" ? [`PNG ${number.format(png.bytes / 1000)} kB`] : []),
  ];
  return (
    <ul className={styles.line}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
