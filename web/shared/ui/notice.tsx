import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./notice.module.css";

type Props = { tone: "caution" | "danger"; title: string; children?: ReactNode };

/** `danger` interrupts a screen reader; `caution` waits for its turn. */
export function Notice({ tone, title, children }: Props) {
  return (
    <section className={`${styles.notice} ${styles[tone]}`} role={tone === "danger" ? "alert" : "note"}>
      <Icon name="alert" />
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        {children}
      </div>
    </section>
  );
}
