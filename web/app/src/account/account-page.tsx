import { useEffect } from "react";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Header } from "../header.tsx";
import styles from "./account.module.css";
import { AccountProblem } from "./account-problem.tsx";
import { AccountSections } from "./account-sections.tsx";
import { InvitationPanel } from "./invitation-panel.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { ReadAgain } from "./read-again.tsx";
import { NewPassword } from "./sign-in/new-password.tsx";
import { SignInPanel } from "./sign-in/sign-in-panel.tsx";
import { SignedInAs } from "./signed-in-as.tsx";
import { useAccount } from "./use-account.ts";

export function AccountPage() {
  const t = useAccountMessages();
  const account = useAccount();
  const { state, problem } = account;
  const query = new URLSearchParams(location.search);
  const resetToken = query.get("token");
  useEffect(() => {
    document.title = `${t.title} · Chitra`;
  }, [t]);

  return (
    <>
      <Header skip={t.skip} />
      <main id="stage" className={styles.main} aria-busy={account.busy}>
        <div className={styles.intro}>
          <h1>{t.title}</h1>
          {state.status === "somebody" ? <SignedInAs account={account} user={state.user} /> : <p>{t.intro}</p>}
        </div>
        {query.has("error") && <Notice tone="caution" title={t.sign.linkFailed} />}
        {problem && <AccountProblem problem={problem} />}
        {state.status === "unread" && <ReadAgain account={account} />}
        <InvitationPanel account={account} id={query.get("invitation")} />
        {state.status === "loading" && <p role="status">{t.working}</p>}
        {state.status === "nobody" &&
          (resetToken ? <NewPassword account={account} token={resetToken} /> : <SignInPanel account={account} />)}
        {state.status === "somebody" && <AccountSections account={account} somebody={state} />}
      </main>
    </>
  );
}
