import { useCallback, useEffect, useState } from "react";
import type { ApiProblem } from "../../../shared/api/problem.ts";
import { signedInOrganization } from "../signed-in-organization.ts";
import { accountApi, type Invitation, type Member, type Organization, type Organizations, type User } from "./account-api.ts";
import { useWork } from "./use-work.ts";

export type Somebody = {
  user: User;
  sessionId: string;
  organizations: Organizations;
  /** The one that the session speaks for. */
  current: Organization;
  members: Member[];
  invitations: Invitation[];
};
/** A guest counts as nobody: this page is where guests sign up. `unread` is who couldn't be asked for. */
export type AccountState =
  | { status: "loading" }
  | { status: "unread" }
  | { status: "nobody" }
  | ({ status: "somebody" } & Somebody);

export type Account = {
  state: AccountState;
  problem: ApiProblem | undefined;
  busy: boolean;
  /** Does it, shows why it couldn't be done, and reads anew what it changed. True where it was done. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
};

export function useAccount(): Account {
  const [state, setState] = useState<AccountState>({ status: "loading" });
  const { busy, problem, run } = useWork();

  const attempt = useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      const done = await run(async () => {
        await work();
        setState(await readAccount());
      });
      if (!done) setState((current) => (current.status === "loading" ? { status: "unread" } : current));
      return done;
    },
    [run],
  );

  useEffect(() => void attempt(async () => undefined), [attempt]);
  useEffect(() => {
    if (state.status === "nobody") signedInOrganization.write(undefined);
    if (state.status === "somebody") signedInOrganization.write(state.current.name);
  }, [state]);
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
  const current = organizations.organizations.find(({ id }) => id === organizations.current);
  if (!current) return { status: "nobody" };
  return { status: "somebody", user: found.user, sessionId: found.session.id, organizations, current, members, invitations };
}
