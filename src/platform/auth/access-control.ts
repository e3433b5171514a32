import { createAccessControl } from "better-auth/plugins/access";
import type { Role, Scope } from "../../kernel/caller.ts";

export type Rights = Record<Role, ReadonlySet<Scope>>;

/** The plugin's access control, said in our scopes: `keys:write` is the action `write` on `keys`. */
export function accessControl(rights: Rights) {
  const ac = createAccessControl(statementsOf([...new Set(Object.values(rights).flatMap((scopes) => [...scopes]))]));
  const roles = Object.entries(rights).map(([role, scopes]) => [role, ac.newRole(statementsOf([...scopes]))] as const);
  return { ac, roles: Object.fromEntries(roles) };
}

function statementsOf(scopes: readonly Scope[]): Record<string, string[]> {
  const byArea = Map.groupBy(scopes, (scope) => scope.slice(0, scope.indexOf(":")));
  return Object.fromEntries(
    Array.from(byArea, ([area, group]) => [area, group.map((scope) => scope.slice(area.length + 1))] as const),
  );
}
