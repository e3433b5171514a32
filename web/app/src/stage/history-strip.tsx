import type { Infographic } from "../../../shared/api/types.ts";
import { useMessages } from "../messages/language.tsx";
import styles from "./history-strip.module.css";

type Props = { pictures: readonly Infographic[]; shown: string | undefined; onShow: (id: string) => void };

export function HistoryStrip({ pictures, shown, onShow }: Props) {
  const t = useMessages();
  return (
    <section className={styles.history} aria-labelledby="history-title">
      <h2 id="history-title" className={styles.title}>
        {t.history.title}
      </h2>
      {pictures.length === 0 ? (
        <p className={styles.empty}>{t.history.empty}</p>
      ) : (
        <ol className={styles.strip}>
          {pictures.toReversed().map(({ id, spec, links }) => (
            <li key={id}>
              <button
                type="button"
                className={styles.thumb}
                aria-current={id === shown || undefined}
                aria-label={t.history.show(spec.title)}
                title={spec.title}
                onClick={() => onShow(id)}
              >
                <img src={links.svg} alt="" loading="lazy" />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
