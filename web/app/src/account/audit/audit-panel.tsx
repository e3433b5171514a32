import styles from "../account.module.css";
import type { Member } from "../account-api.ts";
import { AccountProblem } from "../account-problem.tsx";
import { readKeyNames } from "../keys/read-key-names.ts";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { ShowMore } from "../show-more.tsx";
import { usePages } from "../use-pages.ts";
import { useReading } from "../use-reading.ts";
import { readAuditLog } from "./audit-api.ts";
import { AuditLine } from "./audit-line.tsx";
import { useAuditMessages } from "./messages/use-audit-messages.ts";

export function AuditPanel({ members }: { members: readonly Member[] }) {
  const t = useAuditMessages();
  const { working } = useAccountMessages();
  const { items, busy, problem, more } = usePages(readAuditLog);
  const keys = useReading(readKeyNames).reading;
  const people = new Map(members.map(({ user_id, name }) => [user_id, name]));
  const names = { people, keys: keys.status === "ready" ? keys.body : new Map<string, string>() };

  return (
    <>
      <p className={styles.hint}>{t.intro}</p>
      {problem && <AccountProblem problem={problem} />}
      {!items && busy && <p role="status">{working}</p>}
      {items?.length === 0 && <p className={styles.empty}>{t.none}</p>}
      <ol className={styles.list}>
        {items?.map((entry) => (
          <AuditLine key={entry.id} entry={entry} names={names} />
        ))}
      </ol>
      <ShowMore more={more} busy={busy} />
    </>
  );
}
