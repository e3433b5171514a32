import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "./button.tsx";
import { CopyButton } from "./copy-button.tsx";
import styles from "./secret-once.module.css";

type Words = { title: string; hint: string; copy: string; copied: string; byHand: string; kept: string };
type Props = { secret: string; words: Words; onKept: () => void; children?: ReactNode };

/** A secret that nobody can be shown again, and what to do with it. */
export function SecretOnce({ secret, words, onKept, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.secret} aria-labelledby="secret-title">
      <h3 id="secret-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p>{words.hint}</p>
      <code className={styles.token}>{secret}</code>
      <div className={styles.row}>
        <CopyButton text={secret} icon="copy" words={words} />
        <Button tone="primary" icon="check" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
      {children}
    </section>
  );
}
