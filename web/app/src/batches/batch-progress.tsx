import { ButtonLink } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { useFormats } from "../messages/use-formats.ts";
import { type Batch, pathOf } from "./batch-api.ts";
import own from "./batches.module.css";
import { useBatchMessages } from "./messages/use-batch-messages.ts";

/** How far it is, and what there is of it already. */
export function BatchProgress({ batch: { state, counts, rate, urls } }: { batch: Batch }) {
  const t = useBatchMessages();
  const { number } = useFormats();
  const { total, drawn, failed, cancelled } = counts;
  const seconds = rate.seconds_left;
  const parts = [
    t.counts(number(drawn), number(total)),
    ...(failed > 0 ? [t.failedRows(number(failed))] : []),
    ...(seconds === null ? [] : [seconds < 60 ? t.soon : t.left(number(Math.ceil(seconds / 60)))]),
  ];

  return (
    <div className={styles.stack}>
      <progress className={own.progress} aria-label={t.progress} max={total} value={drawn + failed + cancelled} />
      <p role="status">{parts.join(" · ")}</p>
      {drawn + failed > 0 && state !== "expired" && (
        <div className={styles.row}>
          {drawn > 0 && (
            <ButtonLink tone="primary" icon="download" href={pathOf(urls.zip)} download>
              {t.zip}
            </ButtonLink>
          )}
          <ButtonLink icon="download" href={pathOf(urls.results)} download>
            {t.results}
          </ButtonLink>
          {failed > 0 && (
            <ButtonLink icon="download" href={pathOf(urls.errors)} download>
              {t.errors}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}
