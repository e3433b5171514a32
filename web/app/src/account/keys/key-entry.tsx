import { useState } from "react";
import { Badge } from "../../../../shared/ui/badge.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ConfirmButton } from "../../../../shared/ui/confirm-button.tsx";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
import { EntryCard } from "../entry-card.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { useWork } from "../use-work.ts";
import { KeyActivity } from "./key-activity.tsx";
import { type ApiKey, type IssuedKey, keyApi } from "./key-api.ts";
import { KeyFacts } from "./key-facts.tsx";
import { tones, works } from "./key-status.ts";
import { useKeyMessages } from "./messages/use-key-messages.ts";
import { Quarantine } from "./quarantine.tsx";
import { RotateKey } from "./rotate-key.tsx";

type Props = { apiKey: ApiKey; onRotated: (fresh: IssuedKey) => void; onChanged: () => void };

export function KeyEntry({ apiKey: key, onRotated, onChanged }: Props) {
  const t = useKeyMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [open, setOpen] = useState<"activity" | "rotation">();
  const toggle = (part: "activity" | "rotation") => setOpen(open === part ? undefined : part);

  return (
    <EntryCard
      id={key.id}
      title={key.name}
      badges={
        <>
          {key.mode === "test" && <Badge>{t.modes.test}</Badge>}
          <Badge tone={tones[key.status]}>{t.statuses[key.status]}</Badge>
        </>
      }
    >
      {key.status === "quarantined" && <Quarantine apiKey={key} onReleased={onChanged} />}
      <KeyFacts apiKey={key} />
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button aria-expanded={open === "activity"} onClick={() => toggle("activity")}>
          {t.activity}
        </Button>
        {works(key) && !key.rotation && (
          <Button aria-expanded={open === "rotation"} onClick={() => toggle("rotation")}>
            {t.rotate}
          </Button>
        )}
        {works(key) && (
          <ConfirmButton
            label={t.revoke}
            question={t.revokeQuestion(key.name)}
            yes={t.revokeYes}
            no={cancel}
            disabled={busy}
            onConfirm={() => void run(() => keyApi.revoke(key.id)).then((done) => done && onChanged())}
          >
            <p>{t.revokeHint}</p>
          </ConfirmButton>
        )}
      </div>
      {open === "rotation" && <RotateKey apiKey={key} onRotated={onRotated} onCancel={() => setOpen(undefined)} />}
      {open === "activity" && <KeyActivity id={key.id} />}
    </EntryCard>
  );
}
