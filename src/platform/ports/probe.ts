/** Asks something that we depend on for a sign of life. `check` throws where there is none. */
export type Probe = { name: string; check(): Promise<void> };
