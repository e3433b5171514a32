import { useEffect, useState } from "react";
import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { useAccount } from "../account/use-account.ts";
import { Header } from "../header.tsx";
import { BatchList } from "./batch-list.tsx";
import { BatchView } from "./batch-view.tsx";
import { useBatchMessages } from "./messages/use-batch-messages.ts";
import { SendTable } from "./send-table.tsx";

export function BatchesPage() {
  const t = useBatchMessages();
  const { working } = useAccountMessages();
  const { state, problem } = useAccount();
  useEffect(() => {
    document.title = `${t.title} · Chitra`;
  }, [t]);

  return (
    <>
      <Header skip={t.skip} />
      <main id="stage" className={styles.main} tabIndex={-1}>
        <div className={styles.intro}>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
        {problem && <AccountProblem problem={problem} />}
        {state.status === "loading" && <p role="status">{working}</p>}
        {state.status === "nobody" && (
          <div className={styles.row}>
            <p>{t.signInFirst}</p>
            <ButtonLink tone="primary" icon="user" href="/account">
              {t.signIn}
            </ButtonLink>
          </div>
        )}
        {state.status === "somebody" && <Batches key={state.current.id} />}
      </main>
    </>
  );
}

/** One batch, or a new one and those there are. */
function Batches() {
  const t = useBatchMessages();
  const [chosen, choose] = useState<string>();
  if (chosen !== undefined)
    return (
      <>
        <div className={styles.row}>
          <Button icon="arrow-left" onClick={() => choose(undefined)}>
            {t.another}
          </Button>
        </div>
        <BatchView key={chosen} id={chosen} />
      </>
    );
  return (
    <>
      <SendTable onSent={choose} />
      <BatchList onOpen={choose} />
    </>
  );
}
