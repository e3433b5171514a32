import type { FormEvent, ReactNode } from "react";
import styles from "./account.module.css";

type Props = { onSubmit: (values: (name: string) => string, form: HTMLFormElement) => void; children: ReactNode };

/** A form whose fields are read by name. The browser remembers and fills them as in any other. */
export function Submit({ onSubmit, children }: Props) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    onSubmit((name) => String(data.get(name) ?? ""), form);
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
    </form>
  );
}
