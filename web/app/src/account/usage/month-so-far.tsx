import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { useReading } from "../use-reading.ts";
import { useUsageMessages } from "./messages/use-usage-messages.ts";
import own from "./usage.module.css";
import { type Forecast, type Usage, usageApi } from "./usage-api.ts";

/** The month against what the plan includes, and where it is going. */
export function MonthSoFar({ current }: { current: Usage["current_period"] }) {
  const t = useUsageMessages();
  const { number } = useFormats();
  const { reading } = useReading(usageApi.forecast);
  const { renders, reserved, included, limit } = current;
  const isOver = included !== null && renders >= included;

  return (
    <div className={own.month}>
      <p>
        <strong className={own.figure}>{number(renders)}</strong> {included === null ? t.unlimited : t.of(number(included))}
      </p>
      {included !== null && (
        <meter
          className={isOver ? own.over : own.meter}
          min={0}
          max={Math.max(included, renders)}
          value={renders}
          aria-label={t.quota}
        />
      )}
      {reserved > 0 && <p className={styles.hint}>{t.reserved(number(reserved))}</p>}
      {isOver && limit !== null && <p>{renders >= limit ? t.refused : t.overage(number(limit))}</p>}
      {reading.status === "ready" && <ForecastLine forecast={reading.body} />}
    </div>
  );
}

function ForecastLine({ forecast: { projection, reason, included_used_up_on: usedUpOn } }: { forecast: Forecast }) {
  const t = useUsageMessages();
  const { number, day } = useFormats();
  if (!projection) return <p className={styles.hint}>{reason && t.noForecast[reason]}</p>;
  const { low, likely, high } = projection;
  return (
    <p>
      {t.forecast(number(likely), number(low), number(high))} {usedUpOn && t.usedUpOn(day(usedUpOn))}
    </p>
  );
}
