import { useEffect, useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { signedInOrganization } from "../signed-in-organization.ts";
import styles from "./feedback.module.css";
import { feedbackApi } from "./feedback-api.ts";
import { useFeedbackMessages } from "./messages/use-feedback-messages.ts";
import { Question } from "./question.tsx";

/** How somebody likes a picture; once a quarter, in its place, how they like Chitra. */
export function Feedback({ id }: { id: string }) {
  const t = useFeedbackMessages();
  const [survey, close] = useSurvey();
  if (!survey)
    return (
      <section key={id} className={styles.feedback} aria-label={t.label}>
        <Question question={t.picture} answerOf={(score) => ({ kind: "picture", score, infographic_id: id })} />
      </section>
    );
  return (
    <section className={styles.feedback} aria-label={t.label}>
      <div className={styles.close}>
        <Button tone="plain" icon="x" onClick={close}>
          {t.notNow}
        </Button>
      </div>
      <Question question={t.survey} answerOf={(score) => ({ kind: "survey", score })} />
    </section>
  );
}

let claimed: Promise<boolean> | undefined;

/** Asked for once a visit, and only for those who have an account. */
function useSurvey(): [isShown: boolean, close: () => void] {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    if (claimed !== undefined || signedInOrganization.read() === undefined) return;
    claimed = feedbackApi.claimSurvey().catch(() => false);
    void claimed.then(setIsShown);
  }, []);
  return [isShown, () => setIsShown(false)];
}
