import { useEffect, useRef } from "react";
import type { ApiProblem } from "../../../shared/api/problem.ts";
import { CopyButton } from "../../../shared/ui/copy-button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/language.tsx";
import styles from "./account.module.css";
import type { AccountMessages } from "./messages/en.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";

/** What went wrong, in the reader's language where we know it, what to do, and the name under which we find it. */
export function AccountProblem({ problem }: { problem: ApiProblem }) {
  const page = useMessages();
  const { problem: t } = useAccountMessages();
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another problem is to be seen as well.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [problem]);

  return (
    <div ref={place}>
      <Notice tone="danger" title={t.title}>
        <p>{detailOf(problem, page, t)}</p>
        {problem.issues.length > 0 && (
          <ul>
            {problem.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {message}
              </li>
            ))}
          </ul>
        )}
        {problem.requestId && (
          <>
            <p className={styles.hint}>{t.help}</p>
            <div className={styles.row}>
              <code>{problem.requestId}</code>
              <CopyButton text={problem.requestId} icon="copy" words={{ copy: t.copyId, copied: t.copied, byHand: t.byHand }} />
            </div>
          </>
        )}
      </Notice>
    </div>
  );
}

function detailOf({ kind, code, message }: ApiProblem, { problem }: Messages, t: AccountMessages["problem"]): string {
  switch (kind) {
    case "refused":
      return t.known[code ?? ""] ?? message;
    case "offline":
      return problem.offlineDetail;
    case "timeout":
      return problem.timeoutDetail;
    case "unreadable":
      return problem.unreadableDetail;
  }
}
