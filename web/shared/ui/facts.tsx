import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** Names and what is so of them, as many side by side as there is room for. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

type Props = { name: string; wide?: boolean; children: ReactNode };

export const Fact = ({ name, wide = false, children }: Props) => (
  <div className={wide ? styles.wide : undefined}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
