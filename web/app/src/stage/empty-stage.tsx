import { useMessages } from "../messages/language.tsx";
import styles from "./empty-stage.module.css";

export function EmptyStage() {
  const t = useMessages();
  return (
    <div className={styles.empty}>
      <svg className={styles.poster} viewBox="0 0 160 200" aria-hidden="true">
        <rect className={styles.paper} x="1" y="1" width="158" height="198" rx="10" />
        <rect className={styles.strong} x="20" y="24" width="88" height="10" rx="5" />
        <rect className={styles.faint} x="20" y="42" width="60" height="6" rx="3" />
        <rect className={styles.faint} x="20" y="106" width="18" height="30" rx="3" />
        <rect className={styles.faint} x="46" y="94" width="18" height="42" rx="3" />
        <rect className={styles.faint} x="72" y="84" width="18" height="52" rx="3" />
        <rect className={styles.faint} x="98" y="74" width="18" height="62" rx="3" />
        <rect className={styles.point} x="124" y="62" width="18" height="74" rx="3" />
        <rect className={styles.faint} x="20" y="156" width="122" height="6" rx="3" />
        <rect className={styles.faint} x="20" y="170" width="84" height="6" rx="3" />
      </svg>
      <h2 className={styles.title}>{t.stage.emptyTitle}</h2>
      <p className={styles.hint}>{t.stage.emptyHint}</p>
    </div>
  );
}
