import styles from "./feedback.module.css";
import type { Score } from "./feedback-api.ts";

const mouths: Record<Score, string> = {
  1: "M8 17.5 Q12 12.5 16 17.5",
  2: "M8 16.5 Q12 14 16 16.5",
  3: "M8 15.5 H16",
  4: "M8 14.5 Q12 17.5 16 14.5",
  5: "M7.5 13.5 Q12 20 16.5 13.5",
};

/** Decoration: the button around it has the words. */
export function Face({ score }: { score: Score }) {
  return (
    <svg className={styles.face} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10" />
      <path d="M9 9v.01M15 9v.01" />
      <path d={mouths[score]} />
    </svg>
  );
}
