import { useState } from "react";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import styles from "../account/account.module.css";
import { FeatureGate } from "../features/feature-gate.tsx";
import { SignedInPage } from "../signed-in-page.tsx";
import { DeliveryLog } from "./delivery-log.tsx";
import { Doctor } from "./doctor.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { WebhookList } from "./webhook-list.tsx";

const parts = ["endpoints", "log", "doctor"] as const;

export function WebhooksPage() {
  const t = useWebhookMessages();
  return (
    <SignedInPage words={t}>
      {({ id, role }) => (
        <FeatureGate feature="webhooks">
          <Parts key={id} role={role} />
        </FeatureGate>
      )}
    </SignedInPage>
  );
}

/** One part at a time. The log can be that of one endpoint. */
function Parts({ role }: { role: string }) {
  const t = useWebhookMessages();
  const [part, setPart] = useState<(typeof parts)[number]>("endpoints");
  const [logged, setLogged] = useState("");
  if (role !== "owner" && role !== "admin") return <Notice tone="caution" title={t.forAdmins} />;

  function showLog(id: string) {
    setLogged(id);
    setPart("log");
  }

  return (
    <>
      <ChoiceGroup
        legend={t.part}
        layout="segments"
        value={part}
        onChange={setPart}
        choices={parts.map((value) => ({ value, label: t.parts[value] }))}
      />
      <section className={styles.panel} aria-labelledby="part-title">
        <h2 id="part-title">{t.parts[part]}</h2>
        <div className={styles.stack}>
          {part === "endpoints" && <WebhookList onLog={showLog} />}
          {part === "log" && <DeliveryLog webhook={logged} onWebhook={setLogged} />}
          {part === "doctor" && <Doctor />}
        </div>
      </section>
    </>
  );
}
