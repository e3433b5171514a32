import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, TextField } from "../../../shared/ui/field.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { Submit } from "../account/submit.tsx";
import { useWork } from "../account/use-work.ts";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { readHeaders } from "./read-headers.ts";
import { type Diagnosis, webhookApi } from "./webhook-api.ts";

export function Doctor() {
  const t = useWebhookMessages();
  const { optional } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [diagnosis, setDiagnosis] = useState<Diagnosis>();

  const diagnose = (values: (name: string) => string) =>
    run(async () => {
      const secret = values("secret");
      // Forms send line ends as CR LF, and the body has to stay as it was pasted.
      const body = values("body").replaceAll("\r\n", "\n");
      setDiagnosis(await webhookApi.diagnose({ headers: readHeaders(values("headers")), body, ...(secret && { secret }) }));
    });

  return (
    <>
      <p className={styles.hint}>{t.doctorIntro}</p>
      <Submit onSubmit={(values) => void diagnose(values)}>
        <AreaField
          label={t.receivedHeaders}
          note={t.onePerLine}
          name="headers"
          required
          rows={3}
          spellCheck={false}
          placeholder={placeholder}
        />
        <AreaField label={t.receivedBody} name="body" rows={3} spellCheck={false} />
        <TextField label={t.secret} note={optional} name="secret" autoComplete="off" spellCheck={false} placeholder="whsec_…" />
        {problem && <AccountProblem problem={problem} />}
        <div className={styles.row}>
          <Button type="submit" tone="primary" disabled={busy}>
            {t.diagnose}
          </Button>
        </div>
      </Submit>
      <div role="status">{diagnosis && <Findings diagnosis={diagnosis} />}</div>
    </>
  );
}

const placeholder = "webhook-id: msg_…\nwebhook-timestamp: 1795984509\nwebhook-signature: v1,…";

function Findings({ diagnosis: { valid, findings } }: { diagnosis: Diagnosis }) {
  const t = useWebhookMessages();
  return (
    <div className={styles.stack}>
      {valid && <p>{t.valid}</p>}
      {findings.map(({ code, severity, message }) => (
        <Notice key={code + message} tone={severity === "error" ? "danger" : "caution"} title={t.findings[code] ?? code}>
          <p lang="en">{message}</p>
        </Notice>
      ))}
    </div>
  );
}
