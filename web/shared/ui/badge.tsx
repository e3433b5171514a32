import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type BadgeTone = "plain" | "good" | "caution";

/** The state of something, beside its name. */
export const Badge = ({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) => (
  <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>
);
