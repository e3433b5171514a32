import { useEffect, useRef } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { CopyButton } from "../../../../shared/ui/copy-button.tsx";
import styles from "../account.module.css";
import type { IssuedKey } from "./key-api.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

/** The token, which nobody can be shown again, and a first request to try it with. */
export function SecretOnce({ issued: { key, token }, onKept }: { issued: IssuedKey; onKept: () => void }) {
  const t = useKeyMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={own.secret} aria-labelledby="secret-title">
      <h3 id="secret-title" ref={heading} tabIndex={-1}>
        {t.secretTitle(key.name)}
      </h3>
      <p>{t.secretHint}</p>
      <code className={own.token}>{token}</code>
      <div className={styles.row}>
        <CopyButton text={token} icon="copy" words={{ copy: t.copy, copied: t.copied, byHand: t.byHand }} />
        <Button tone="primary" icon="check" onClick={onKept}>
          {t.kept}
        </Button>
      </div>
      {key.scopes.includes("infographics:write") && (
        <>
          <p>{t.tryIt}</p>
          <pre className={own.command}>{commandFor(token)}</pre>
        </>
      )}
    </section>
  );
}

const commandFor = (token: string): string =>
  `curl ${location.origin}/v1/infographics \\
  -H 'authorization: Bearer ${token}' \\
  -H 'accept: image/png' -H 'content-type: application/json' \\
  -d '{"text": "Tea or coffee? A cup of tea has 47 mg of caffeine, a cup of coffee 95 mg."}' \\
  -o tea.png`;
