import { useCallback, useState } from "react";
import { ButtonLink } from "../../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../../shared/ui/choice-group.tsx";
import { SelectField } from "../../../../shared/ui/field.tsx";
import { IfOpen } from "../../features/feature-gate.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import type { Role } from "../account-api.ts";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { useReading } from "../use-reading.ts";
import { useUsageMessages } from "./messages/use-usage-messages.ts";
import { MonthSoFar } from "./month-so-far.tsx";
import { type Grouping, groupings, monthsFrom, type Period, usageApi } from "./usage-api.ts";
import { UsageGroups } from "./usage-groups.tsx";

const monthsShown = 12;

export function UsagePanel({ role }: { role: Role }) {
  const t = useUsageMessages();
  const { working } = useAccountMessages();
  const { month } = useFormats();
  const [grouping, setGrouping] = useState<Grouping>("day");
  const [period, setPeriod] = useState<Period>();
  const { reading } = useReading(useCallback(() => usageApi.read(grouping, period), [grouping, period]));

  if (reading.status === "loading") return <p role="status">{working}</p>;
  if (reading.status === "failed") return <AccountProblem problem={reading.problem} />;
  const { current_period: current } = reading.body;
  return (
    <>
      <MonthSoFar current={current} />
      <SelectField
        label={t.month}
        value={period ?? current.period}
        onChange={({ target }) => setPeriod(target.value === current.period ? undefined : target.value)}
      >
        {Array.from({ length: monthsShown }, (_, back) => monthsFrom(current.period, -back)).map((each) => (
          <option key={each} value={each}>
            {month(each)}
          </option>
        ))}
      </SelectField>
      <ChoiceGroup
        legend={t.by}
        layout="segments"
        value={grouping}
        onChange={setGrouping}
        choices={groupings.map((value) => ({ value, label: t.groupings[value] }))}
      />
      <UsageGroups usage={reading.body} grouping={grouping} role={role} />
      <IfOpen feature="usage-reports">
        <div className={styles.row}>
          <ButtonLink icon="download" href={usageApi.csvPath(grouping, period)} download>
            {t.csv}
          </ButtonLink>
        </div>
      </IfOpen>
      <p className={styles.hint}>{t.zone}</p>
    </>
  );
}
