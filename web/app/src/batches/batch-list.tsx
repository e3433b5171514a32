import { useEffect, useState } from "react";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { useFormats } from "../messages/use-formats.ts";
import { type BatchSummary, batchApi } from "./batch-api.ts";
import { tones } from "./batch-tones.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

export function BatchList({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useBatchMessages();
  const { number, moment } = useFormats();
  const [batches, setBatches] = useState<BatchSummary[]>();
  useEffect(() => {
    batchApi.list().then(setBatches, () => setBatches([]));
  }, []);
  if (!batches) return null;

  return (
    <section className={styles.panel} aria-labelledby="earlier">
      <h2 id="earlier">{t.earlier}</h2>
      {batches.length === 0 && <p className={own.note}>{t.none}</p>}
      <ul className={styles.list}>
        {batches.map(({ id, name, state, counts, created_at: createdAt }) => (
          <li key={id} className={styles.entry}>
            <div className={`${styles.who} ${own.name}`}>
              <strong>{name}</strong>
              <p className={own.note}>
                {moment(createdAt)}
                {counts.total > 0 && ` · ${t.counts(number(counts.drawn), number(counts.total))}`}
              </p>
            </div>
            <Badge tone={tones[state]}>{t.states[state]}</Badge>
            <Button aria-label={t.open(name)} onClick={() => onOpen(id)} icon="arrow-right" />
          </li>
        ))}
      </ul>
    </section>
  );
}
