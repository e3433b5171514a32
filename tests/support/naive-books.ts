type Posting = { key: string; orgId: string; entries: readonly { account: string; amount: number }[] };

/** What a ledger has to add up to, told in the plainest way: a balance for each account, and each key once. */
export class NaiveBooks {
  readonly #keys = new Set<string>();
  readonly #balances = new Map<string, number>();

  post({ key, orgId, entries }: Posting): void {
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    for (const { account, amount } of entries) {
      const name = `${orgId} ${account}`;
      this.#balances.set(name, (this.#balances.get(name) ?? 0) + amount);
    }
  }

  balances(orgId: string): Record<string, number> {
    const own = [...this.#balances].filter(([name]) => name.startsWith(`${orgId} `));
    return Object.fromEntries(own.map(([name, balance]) => [name.slice(orgId.length + 1), balance]));
  }
}
