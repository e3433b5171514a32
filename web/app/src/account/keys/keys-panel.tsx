import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { IfOpen } from "../../features/feature-gate.tsx";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { ShowMore } from "../show-more.tsx";
import { usePages } from "../use-pages.ts";
import { IssueKey } from "./issue-key.tsx";
import { IssuedToken } from "./issued-token.tsx";
import { type ApiKey, type IssuedKey, keyApi } from "./key-api.ts";
import { KeyEntry } from "./key-entry.tsx";
import { works } from "./key-status.ts";
import { useKeyMessages } from "./messages/use-key-messages.ts";

export function KeysPanel({ organization }: { organization: string }) {
  const t = useKeyMessages();
  const { working } = useAccountMessages();
  const { items, busy, problem, again, more } = usePages(keyApi.list);
  const [issued, setIssued] = useState<IssuedKey>();
  const [issuing, setIssuing] = useState(false);

  async function show(fresh: IssuedKey) {
    setIssued(fresh);
    setIssuing(false);
    await again();
  }

  return (
    <>
      <p className={styles.hint}>{t.intro(organization)}</p>
      <IfOpen feature="webhooks">
        <p>
          <a className={styles.link} href="/webhooks">
            {t.webhooks}
          </a>
        </p>
      </IfOpen>
      {problem && <AccountProblem problem={problem} />}
      {issued && <IssuedToken key={issued.key.id} issued={issued} onKept={() => setIssued(undefined)} />}
      {issuing ? (
        <IssueKey onIssued={(fresh) => void show(fresh)} onCancel={() => setIssuing(false)} />
      ) : (
        <div className={styles.row}>
          <Button tone="primary" onClick={() => setIssuing(true)}>
            {t.issue}
          </Button>
        </div>
      )}
      {!items && busy && <p role="status">{working}</p>}
      {items && <KeyList keys={items} onRotated={(fresh) => void show(fresh)} onChanged={() => void again()} />}
      <ShowMore more={more} busy={busy} />
    </>
  );
}

type ListProps = { keys: readonly ApiKey[]; onRotated: (fresh: IssuedKey) => void; onChanged: () => void };

function KeyList({ keys, ...changes }: ListProps) {
  const t = useKeyMessages();
  const usable = keys.filter(works);
  const ended = keys.filter((key) => !works(key));
  return (
    <>
      {usable.length === 0 && <p className={styles.empty}>{t.none}</p>}
      <ul className={styles.cards}>
        {usable.map((key) => (
          <KeyEntry key={key.id} apiKey={key} {...changes} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details>
          <summary>{t.ended(ended.length)}</summary>
          <ul className={styles.cards}>
            {ended.map((key) => (
              <KeyEntry key={key.id} apiKey={key} {...changes} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
