import { useEffect, useState } from "react";
import { ButtonLink } from "../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { useAccount } from "../account/use-account.ts";
import { Header } from "../header.tsx";
import { DeliveryLog } from "./delivery-log.tsx";
import { Doctor } from "./doctor.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { WebhookList } from "./webhook-list.tsx";

const parts = ["endpoints", "log", "doctor"] as const;

export function WebhooksPage() {
  const t = useWebhookMessages();
  const { working } = useAccountMessages();
  const { state, problem } = useAccount();
  useEffect(() => {
    document.title = `${t.title} · Chitra`;
  }, [t]);

  return (
    <>
      <Header skip={t.skip} />
      <main id="stage" className={styles.main}>
        <div className={styles.intro}>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
        {problem && <AccountProblem problem={problem} />}
        {state.status === "loading" && <p role="status">{working}</p>}
        {state.status === "nobody" && <SignInFirst />}
        {state.status === "somebody" && <Parts key={state.current.id} role={state.current.role} />}
      </main>
    </>
  );
}

function SignInFirst() {
  const t = useWebhookMessages();
  return (
    <div className={styles.row}>
      <p>{t.signInFirst}</p>
      <ButtonLink tone="primary" icon="user" href="/account">
        {t.signIn}
      </ButtonLink>
    </div>
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
