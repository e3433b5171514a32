import styles from "../account.module.css";
import type { Organization } from "../account-api.ts";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { useReading } from "../use-reading.ts";
import { billingApi } from "./billing-api.ts";
import { InvoiceLine } from "./invoice-line.tsx";
import { useBillingMessages } from "./messages/use-billing-messages.ts";
import { PlanFacts } from "./plan-facts.tsx";

/** The plan and how it is paid, and every invoice: where mails about money lead. */
export function BillingPanel({ organization: { plan } }: { organization: Organization }) {
  const t = useBillingMessages();
  const { working } = useAccountMessages();
  const { reading } = useReading(billingApi.invoices);

  return (
    <>
      {plan === "free" ? <p>{t.free}</p> : <PlanFacts plan={plan} />}
      <h3>{t.invoices}</h3>
      {reading.status === "loading" && <p role="status">{working}</p>}
      {reading.status === "failed" && <AccountProblem problem={reading.problem} />}
      {reading.status === "ready" && reading.body.length === 0 && <p className={styles.empty}>{t.none}</p>}
      {reading.status === "ready" && (
        <ul className={styles.list}>
          {reading.body.map((invoice) => (
            <InvoiceLine key={invoice.id} invoice={invoice} />
          ))}
        </ul>
      )}
    </>
  );
}
