import type { ApiProblem } from "../../../shared/api/problem.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/language.tsx";
import styles from "./issue-list.module.css";

type Props = { problem: ApiProblem; onRetry: () => void; onDismiss: () => void };

export function ProblemNotice({ problem, onRetry, onDismiss }: Props) {
  const t = useMessages();
  const { issues, requestId, code } = problem;
  return (
    <Notice tone="danger" title={t.problem[problem.kind]}>
      <p>{detailOf(problem, t)}</p>
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
        <Button icon="retry" onClick={onRetry}>
          {t.problem.retry}
        </Button>
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
