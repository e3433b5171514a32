import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { ShowMore } from "../account/show-more.tsx";
import { usePages } from "../account/use-pages.ts";
import { useFormats } from "../messages/use-formats.ts";
import { batchApi } from "./batch-api.ts";
import { tones } from "./batch-tones.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

export function BatchList({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useBatchMessages();
  const { working } = useAccountMessages();
  const { number, moment } = useFormats();
  const { items, busy, problem, more } = usePages(batchApi.list);

  return (
    <section className={styles.panel} aria-labelledby="earlier">
      <h2 id="earlier">{t.earlier}</h2>
      {problem && <AccountProblem problem={problem} />}
      {!items && busy && <p role="status">{working}</p>}
      {items?.length === 0 && <p className={styles.empty}>{t.none}</p>}
      <ul className={styles.list}>
        {items?.map(({ id, name, state, counts: { total, drawn, failed }, created_at: createdAt }) => (
          <li key={id} className={own.batch}>
            <div className={styles.who}>
              <strong>{name}</strong>
              <p className={own.note}>
                {moment(createdAt)}
                {total > 0 && ` · ${t.counts(number(drawn), number(total))}`}
                {failed > 0 && (
                  <>
                    {" · "}
                    <span className={own.failed}>{t.failedRows(number(failed))}</span>
                  </>
                )}
              </p>
            </div>
            <span className={own.state}>
              <Badge tone={tones[state]}>{t.states[state]}</Badge>
            </span>
            <Button aria-label={t.open(name)} onClick={() => onOpen(id)} icon="arrow-right" />
          </li>
        ))}
      </ul>
      <ShowMore more={more} busy={busy} />
    </section>
  );
}
