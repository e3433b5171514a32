import { useCallback } from "react";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { DayChart } from "../day-chart.tsx";
import { lastDays } from "../last-days.ts";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { useReading } from "../use-reading.ts";
import { type Activity, type KeyUsage, keyApi } from "./key-api.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

const daysShown = 30;

export function KeyActivity({ id }: { id: string }) {
  const t = useKeyMessages();
  const { working } = useAccountMessages();
  const { reading } = useReading(useCallback(() => keyApi.usage(id, daysShown), [id]));

  if (reading.status === "loading") return <p role="status">{working}</p>;
  if (reading.status === "failed") return <AccountProblem problem={reading.problem} />;
  const { total } = reading.body;
  if (total.requests === 0)
    return (
      <p className={styles.empty}>
        {t.noActivity} {t.lag}
      </p>
    );
  return (
    <>
      <Totals total={total} />
      <DayChart caption={t.chart} dayWord={t.day} series={[t.requests, t.errors]} days={daysOf(reading.body)} />
      <p className={styles.hint}>{t.lag}</p>
    </>
  );
}

function daysOf({ days }: KeyUsage) {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return lastDays(daysShown, Date.now()).map((date) => {
    const day = byDate.get(date);
    return { date, values: [day?.requests ?? 0, day?.errors ?? 0] };
  });
}

function Totals({ total }: { total: Activity }) {
  const t = useKeyMessages();
  const { number } = useFormats();
  const latency = (value: number | null) => (value === null ? undefined : `${number(value)} ms`);
  const facts = [
    { name: t.requests, value: number(total.requests) },
    { name: t.errors, value: number(total.errors) },
    { name: t.renders, value: number(total.renders) },
    { name: t.median, value: latency(total.latency_p50_ms) },
    { name: t.p95, value: latency(total.latency_p95_ms) },
    { name: t.slowest, value: latency(total.latency_max_ms) },
  ];
  return (
    <dl className={own.totals}>
      {facts
        .filter(({ value }) => value !== undefined)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
