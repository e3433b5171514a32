import type { CSSProperties } from "react";
import type { SizeName } from "../../../shared/api/types.ts";
import styles from "./drawing-skeleton.module.css";
import frame from "./frame.module.css";

/** Width over height. The height of `auto` isn't known yet: most come out near 4:5. */
const ratios: Record<SizeName, number> = {
  auto: 4 / 5,
  portrait: 4 / 5,
  square: 1,
  story: 9 / 16,
  landscape: 16 / 9,
  a4: 1240 / 1754,
};

export function DrawingSkeleton({ size, words }: { size: SizeName; words: string }) {
  return (
    <div className={frame.frame} style={{ "--ratio": ratios[size] } as CSSProperties}>
      <Skeleton words={words} />
    </div>
  );
}

/** Fills its frame with the outline of a page and the words of the stage that is under way. */
export function Skeleton({ words }: { words: string }) {
  return (
    <div className={styles.skeleton}>
      <div className={styles.page} aria-hidden="true">
        <span className={styles.title} />
        <span className={styles.line} />
        <span className={styles.block} />
        <span className={styles.line} />
        <span className={styles.line} />
      </div>
      <p className={styles.words}>{words} …</p>
    </div>
  );
}
