import type { ApiProblem } from "../../../shared/api/problem.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { useMessages } from "../messages/language.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";

/** What went wrong, in the reader's language where we know it, and the name under which we find it. */
export function AccountProblem({ problem }: { problem: ApiProblem }) {
  const { problem: words } = useMessages();
  const { problem: t } = useAccountMessages();
  const detail = problem.kind === "offline" ? words.offlineDetail : (t.known[problem.code ?? ""] ?? problem.message);
  return (
    <Notice tone="danger" title={t.title}>
      <p>{detail}</p>
      {problem.requestId && (
        <p>
          {words.request} <code>{problem.requestId}</code>
        </p>
      )}
    </Notice>
  );
}
