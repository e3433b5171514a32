import { useFormats } from "../messages/use-formats.ts";
import styles from "./day-chart.module.css";

/** `values` in the order of `series`: the second is a part of the first, and drawn over it. */
export type ChartDay = { date: string; values: readonly number[] };

type Props = { caption: string; dayWord: string; series: readonly string[]; days: readonly ChartDay[] };

const step = 10;
const gap = 2;
const height = 100;

/** Bars for those who see them, the same figures as a table for those who don't. */
export function DayChart({ caption, dayWord, series, days }: Props) {
  const { number, day } = useFormats();
  const most = Math.max(1, ...days.flatMap(({ values }) => values));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{caption}</span>
        <span className={styles.most}>{number(most)}</span>
      </figcaption>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${days.length * step - gap} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {days.map(({ date, values }, index) => (
          <g key={date}>
            <title>{`${day(date)}: ${series.map((name, at) => `${number(values[at] ?? 0)} ${name}`).join(", ")}`}</title>
            <rect className={styles.ground} x={index * step} width={step - gap} height={height} />
            {values.map((value, at) => (
              <Bar key={series[at]} x={index * step} share={value / most} tone={at === 0 ? styles.whole : styles.part} />
            ))}
          </g>
        ))}
      </svg>
      <div className={styles.axis} aria-hidden="true">
        <span>{day(first.date)}</span>
        <span>{day(last.date)}</span>
      </div>
      <div className="visually-hidden">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {[dayWord, ...series].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, values }) => (
              <tr key={date}>
                <th scope="row">{day(date)}</th>
                {values.map((value, at) => (
                  <td key={series[at]}>{number(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** Whatever isn't nothing is to be seen. */
function Bar({ x, share, tone }: { x: number; share: number; tone: string | undefined }) {
  const length = share === 0 ? 0 : Math.max(share * height, 2);
  return <rect className={tone} x={x} y={height - length} width={step - gap} height={length} />;
}
