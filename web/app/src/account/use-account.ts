import { useCallback, useEffect, useState } from "react";
import { ApiProblem } from "../../../shared/api/problem.ts";
import { accountApi, type Invitation, type Member, type Organizations, type User } from "./account-api.ts";

/** A guest counts as nobody: this page is where guests sign up. */
type Somebody = { user: User; sessionId: string; organizations: Organizations; members: Member[]; invitations: Invitation[] };
export type AccountState = { status: "loading" } | { status: "nobody" } | ({ status: "somebody" } & Somebody);

export type Account = {
  state: AccountState;
  problem: ApiProblem | undefined;
  busy: boolean;
  /** Does it, shows why it couldn't be done, and reads anew what it changed. True where it was done. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
};

export function useAccount(): Account {
  const [state, setState] = useState<AccountState>({ status: "loading" });
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      setState(await readAccount());
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
      setState((current) => (current.status === "loading" ? { status: "nobody" } : current));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => void attempt(async () => undefined), [attempt]);
  return { state, problem, busy, attempt };
}

async function readAccount(): Promise<AccountState> {
  const found = await accountApi.session();
  if (!found || found.user.isAnonymous) return { status: "nobody" };
  const [organizations, members, invitations] = await Promise.all([
    accountApi.organizations(),
    accountApi.members(),
    accountApi.invitations(),
  ]);
  return { status: "somebody", user: found.user, sessionId: found.session.id, organizations, members, invitations };
}
