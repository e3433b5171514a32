import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./confirm-button.module.css";

type Props = {
  label: string;
  /** What the dialogue asks, and what follows from a yes. */
  question: string;
  children?: ReactNode;
  yes: string;
  no: string;
  disabled?: boolean;
  icon?: "x";
  onConfirm: () => void;
};

/** For what can't be undone. The browser's own dialogue keeps the focus inside, and gives it back afterwards. */
export function ConfirmButton({ label, question, children, yes, no, disabled, icon, onConfirm }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();

  function confirm() {
    dialog.current?.close();
    onConfirm();
  }

  return (
    <>
      <Button
        tone="plain"
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
        {...(icon && { icon, "aria-label": label })}
      >
        {!icon && label}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={title}>
        <h3 id={title}>{question}</h3>
        {children}
        <div className={styles.actions}>
          <Button onClick={() => dialog.current?.close()}>{no}</Button>
          <Button tone="danger" onClick={confirm}>
            {yes}
          </Button>
        </div>
      </dialog>
    </>
  );
}
