import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import type { Role } from "../account-api.ts";
import { DayChart } from "../day-chart.tsx";
import { useUsageMessages } from "./messages/use-usage-messages.ts";
import own from "./usage.module.css";
import type { Grouping, Usage } from "./usage-api.ts";
import { useGroupNames } from "./use-group-names.ts";

type Props = { usage: Usage; grouping: Grouping; role: Role };

export function UsageGroups({ usage: { renders, groups }, grouping, role }: Props) {
  const t = useUsageMessages();
  const nameOf = useGroupNames(grouping, role);
  if (renders === 0) return <p className={styles.empty}>{t.none}</p>;
  // The answer before this one, until the days are there.
  const days = groups.flatMap(({ group, renders: count }) => (isDay(group) ? [{ date: group, values: [count] }] : []));
  if (days.length > 0) return <DayChart caption={t.chart} dayWord={t.groupings.day} series={[t.renders]} days={days} />;

  return (
    <table className={own.table}>
      <thead>
        <tr>
          <th scope="col">{t.groupings[grouping]}</th>
          <th scope="col" className={own.count}>
            {t.renders}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, renders: count }) => (
          <Row key={group} name={group === null ? t.without[grouping] : nameOf(group)} count={count} share={count / renders} />
        ))}
      </tbody>
    </table>
  );
}

const isDay = (group: string | null): group is string => /^\d{4}-\d\d-\d\d$/.test(group ?? "");

function Row({ name, count, share }: { name: string; count: number; share: number }) {
  const { number } = useFormats();
  return (
    <tr>
      <th scope="row">
        {name}
        <svg className={own.share} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="1" className={own.rail} />
          <rect width={share * 100} height="1" className={own.filled} />
        </svg>
      </th>
      <td className={own.count}>{number(count)}</td>
    </tr>
  );
}
