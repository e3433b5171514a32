import type { ReactNode, Ref } from "react";
import styles from "./account.module.css";

type Props = {
  id: string;
  title: string;
  badges: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLLIElement>;
};

/** One of a list of things that somebody looks after: its name, how it stands, and what can be done. */
export const EntryCard = ({ id, title, badges, children, ref }: Props) => (
  <li ref={ref} id={id} className={styles.card} aria-labelledby={`title-${id}`}>
    <div className={styles.row}>
      <h3 id={`title-${id}`} className={styles.who}>
        {title}
      </h3>
      {badges}
    </div>
    {children}
  </li>
);
