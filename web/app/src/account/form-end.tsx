import { Button } from "../../../shared/ui/button.tsx";
import styles from "./account.module.css";
import { AccountProblem } from "./account-problem.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import type { Work } from "./use-work.ts";

type Props = { work: Work; label: string; onCancel: () => void; isComplete?: boolean };

/** Why it couldn't be done, and the two ways out of a form. */
export function FormEnd({ work: { busy, problem }, label, onCancel, isComplete = true }: Props) {
  const { cancel } = useAccountMessages();
  return (
    <>
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy || !isComplete}>
          {label}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </>
  );
}
