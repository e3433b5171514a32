import { Badge } from "../../../../shared/ui/badge.tsx";
import { ButtonLink } from "../../../../shared/ui/button.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import type { Invoice } from "./billing-api.ts";
import { useBillingMessages } from "./messages/use-billing-messages.ts";

export function InvoiceLine({ invoice }: { invoice: Invoice }) {
  const t = useBillingMessages();
  const { date } = useFormats();
  const { kind, number, issued_at: issuedAt, tax, due, pay_url: payUrl, pdf_url: pdfUrl } = invoice;
  const isDue = due.minor > 0;
  const state = kind === "credit_note" ? t.credited : isDue ? t.due(due.text) : t.paid;
  return (
    <li className={styles.entry}>
      <div className={styles.who}>
        <strong>{t.kinds[kind](number)}</strong>
        <p className={styles.hint}>
          {date(issuedAt)} · {tax.total.text}
        </p>
      </div>
      <Badge tone={isDue ? "caution" : "plain"}>{state}</Badge>
      {isDue && payUrl !== null && (
        <ButtonLink tone="primary" href={payUrl}>
          {t.pay}
        </ButtonLink>
      )}
      <ButtonLink icon="download" href={new URL(pdfUrl).pathname} download aria-label={t.download(number)}>
        PDF
      </ButtonLink>
    </li>
  );
}
