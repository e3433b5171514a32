import { SecretOnce } from "../../../../shared/ui/secret-once.tsx";
import type { IssuedKey } from "./key-api.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

/** The token of a key, shown once, and a first request to try it with. */
export function IssuedToken({ issued: { key, token }, onKept }: { issued: IssuedKey; onKept: () => void }) {
  const t = useKeyMessages();
  const words = { ...t, title: t.secretTitle(key.name), hint: t.secretHint };
  return (
    <SecretOnce secret={token} words={words} onKept={onKept}>
      {key.scopes.includes("infographics:write") && (
        <>
          <p>{t.tryIt}</p>
          <pre className={own.command}>{commandFor(token)}</pre>
        </>
      )}
    </SecretOnce>
  );
}

const commandFor = (token: string): string =>
  `curl ${location.origin}/v1/infographics \\
  -H 'authorization: Bearer ${token}' \\
  -H 'accept: image/png' -H 'content-type: application/json' \\
  -d '{"text": "Tea or coffee? A cup of tea has 47 mg of caffeine, a cup of coffee 95 mg."}' \\
  -o tea.png`;
