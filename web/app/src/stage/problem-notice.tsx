import type { ApiProblem } from "../../../shared/api/problem.ts";
import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/language.tsx";
import styles from "./issue-list.module.css";

/** `missing`: a link led here, and there is nothing at its end. */
type Props = { problem: ApiProblem; missing: boolean; onRetry: () => void; onDismiss: () => void };

export function ProblemNotice({ problem, missing, onRetry, onDismiss }: Props) {
  const t = useMessages();
  const { issues, requestId, code } = problem;
  return (
    <Notice tone="danger" title={missing ? t.problem.missing : t.problem[problem.kind]}>
      <p>{missing ? t.problem.missingDetail : detailOf(problem, t)}</p>
      {issues.length > 0 && (
        <ul className={styles.list}>
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && <code className={styles.where}>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {requestId && (
        <p className={styles.request}>
          {t.problem.request} <code>{requestId}</code>
          {code && <> · {code}</>}
        </p>
      )}
      <div className={styles.actions}>
        {missing ? (
          <ButtonLink href="/account" icon="user">
            {t.problem.openAccount}
          </ButtonLink>
        ) : (
          <Button icon="retry" onClick={onRetry}>
            {t.problem.retry}
          </Button>
        )}
        <Button tone="plain" onClick={onDismiss}>
          {t.problem.dismiss}
        </Button>
      </div>
    </Notice>
  );
}

function detailOf({ kind, message, title }: ApiProblem, { problem }: Messages): string {
  switch (kind) {
    case "refused":
      return message;
    case "offline":
      return problem.offlineDetail;
    case "timeout":
      return problem.timeoutDetail;
    case "unreadable":
      return title ? `${problem.unreadableDetail} (${title})` : problem.unreadableDetail;
  }
}
