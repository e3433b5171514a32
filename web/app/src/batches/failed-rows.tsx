import { useCallback } from "react";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { ShowMore } from "../account/show-more.tsx";
import { usePages } from "../account/use-pages.ts";
import { batchApi } from "./batch-api.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

/** Which rows came to nothing, and why. */
export function FailedRows({ batch }: { batch: string }) {
  const t = useBatchMessages();
  const { items, busy, problem, more } = usePages(useCallback((after?: number) => batchApi.failedRows(batch, after), [batch]));
  if (items?.length === 0) return null;

  return (
    <section className={styles.stack} aria-labelledby="failed-rows">
      <h3 id="failed-rows">{t.failedTitle}</h3>
      {problem && <AccountProblem problem={problem} />}
      <ol className={styles.list}>
        {items?.map(({ position, row, name, column, message }) => (
          <li key={position} className={styles.entry}>
            <div className={styles.who}>
              <strong>{name}</strong> <span className={own.note}>{t.rowOf(row)}</span>
              <p lang="en">
                {column && <code>{column}</code>} {message}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <ShowMore more={more} busy={busy} />
    </section>
  );
}
