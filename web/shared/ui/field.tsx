import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";
import styles from "./field.module.css";

type Named = { label: string; note?: string };

export function TextField({ label, note, ...rest }: Named & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} note={note}>
      <input type="text" {...rest} id={id} className={styles.control} />
    </Labelled>
  );
}

export function SelectField({ label, note, children, ...rest }: Named & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} note={note}>
      <select {...rest} id={id} className={styles.control}>
        {children}
      </select>
    </Labelled>
  );
}

/** As high as its text. */
export function AreaField({ label, note, ...rest }: Named & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} note={note}>
      <textarea rows={1} {...rest} id={id} className={`${styles.control} ${styles.area}`} />
    </Labelled>
  );
}

function Labelled({ id, label, note, children }: { id: string; label: string; note: string | undefined; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label} {note && <span className={styles.note}>{note}</span>}
      </label>
      {children}
    </div>
  );
}
