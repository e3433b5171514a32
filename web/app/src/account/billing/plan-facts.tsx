import { Button } from "../../../../shared/ui/button.tsx";
import { Fact, Facts } from "../../../../shared/ui/facts.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { useReading } from "../use-reading.ts";
import { useWork } from "../use-work.ts";
import { billingApi } from "./billing-api.ts";
import { useBillingMessages } from "./messages/use-billing-messages.ts";

/** Of an organization that pays. What pays it is changed on the provider's own page. */
export function PlanFacts({ plan }: { plan: string }) {
  const t = useBillingMessages();
  const { date, number } = useFormats();
  const { reading } = useReading(billingApi.subscription);
  const { busy, problem, run } = useWork();
  if (reading.status === "loading") return null;
  if (reading.status === "failed") return <AccountProblem problem={reading.problem} />;

  const { standing, seats, trial_end: trialEnd, period, cancel_at: cancelAt } = reading.body;
  const until = cancelAt ?? (standing === "trialing" ? trialEnd : period?.end);
  return (
    <>
      <Facts>
        <Fact name={t.plan}>{t.plans[plan] ?? plan}</Fact>
        <Fact name={t.standing}>{t.standings[standing]}</Fact>
        <Fact name={t.seats}>{number(seats)}</Fact>
        {until && <Fact name={cancelAt ? t.endsOn : t.nextCharge}>{date(until)}</Fact>}
      </Facts>
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button disabled={busy} onClick={() => void run(async () => location.assign(await billingApi.portal()))}>
          {t.portal}
        </Button>
      </div>
    </>
  );
}
