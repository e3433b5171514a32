import { ConfirmButton } from "../../../../shared/ui/confirm-button.tsx";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { useWork } from "../use-work.ts";
import { type ApiKey, keyApi } from "./key-api.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

/** What a leaked key is down to, and the way out where it never leaked. */
export function Quarantine({ apiKey, onReleased }: { apiKey: ApiKey; onReleased: () => void }) {
  const t = useKeyMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const release = () => run(() => keyApi.release(apiKey.id)).then((done) => done && onReleased());

  return (
    <div className={own.warning}>
      <p>{t.quarantined}</p>
      {problem && <AccountProblem problem={problem} />}
      <ConfirmButton
        label={t.release}
        question={t.releaseQuestion(apiKey.name)}
        yes={t.releaseYes}
        no={cancel}
        disabled={busy}
        onConfirm={() => void release()}
      >
        <p>{t.releaseHint}</p>
      </ConfirmButton>
    </div>
  );
}
