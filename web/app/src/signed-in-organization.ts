const key = "chitra.organization";
const listeners = new Set<() => void>();

/** The name of the organization that this browser was signed in for when it was asked last. */
export const signedInOrganization = {
  read: (): string | undefined => localStorage.getItem(key) ?? undefined,

  write(name: string | undefined): void {
    if (name === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, name);
    for (const listener of listeners) listener();
  },

  /** Also for what another tab writes. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      removeEventListener("storage", listener);
    };
  },
};
