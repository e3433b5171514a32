import type { ApiProblem } from "../../../shared/api/problem.ts";
import { useMessages } from "../messages/language.tsx";

/** What went wrong, and the name under which we find it. */
export function ProblemWords({ problem }: { problem: ApiProblem }) {
  const { problem: t } = useMessages();
  return (
    <>
      <p>{problem.kind === "offline" ? t.offlineDetail : problem.message}</p>
      {problem.requestId && (
        <p>
          {t.request} <code>{problem.requestId}</code>
        </p>
      )}
    </>
  );
}
