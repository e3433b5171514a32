import { type ReactNode, useEffect } from "react";
import { ButtonLink } from "../../shared/ui/button.tsx";
import styles from "./account/account.module.css";
import { AccountProblem } from "./account/account-problem.tsx";
import { useAccountMessages } from "./account/messages/use-account-messages.ts";
import { ReadAgain } from "./account/read-again.tsx";
import { type Account, useAccount } from "./account/use-account.ts";
import { Header } from "./header.tsx";

type Somebody = Extract<Account["state"], { status: "somebody" }>;
type Props = {
  words: { title: string; intro: string; skip: string; signInFirst: string; signIn: string };
  /** For an organization; another one is another page. */
  children: (current: Somebody["current"]) => ReactNode;
};

/** A page for those who are signed in; whoever isn't is told where to. */
export function SignedInPage({ words, children }: Props) {
  const { working } = useAccountMessages();
  const account = useAccount();
  const { state, problem } = account;
  useEffect(() => {
    document.title = `${words.title} · Chitra`;
  }, [words.title]);

  return (
    <>
      <Header skip={words.skip} />
      <main id="stage" className={styles.main} tabIndex={-1}>
        <div className={styles.intro}>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        {problem && <AccountProblem problem={problem} />}
        {state.status === "unread" && <ReadAgain account={account} />}
        {state.status === "loading" && <p role="status">{working}</p>}
        {state.status === "nobody" && (
          <div className={styles.row}>
            <p>{words.signInFirst}</p>
            <ButtonLink tone="primary" icon="user" href="/account">
              {words.signIn}
            </ButtonLink>
          </div>
        )}
        {state.status === "somebody" && children(state.current)}
      </main>
    </>
  );
}
