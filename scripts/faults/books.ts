/** An organization with a live key of its own. */
export type Tenant = { orgId: string; token: string };

/** What a client asks for. No two have the same title, so every one is drawn. */
export type Render = { title: string; figure: number; accept: string; idempotencyKey: string; tenant: Tenant };

/** What a client was told: the infographic's id, and a hash of all it got. */
export type Told = { id: string; digest: string };

/** A render without an answer. `heldSince` is when another try was first found to hold its key. */
export type Unanswered = { render: Render; notBefore: number; heldSince?: number };

/** What clients know of their renders, by title. One without an answer is tried again, under the same key, until it has one. */
export type Books = {
  sent: Map<string, Render>;
  told: Map<string, Told>;
  unanswered: Unanswered[];
  attempts: number;
  retries: number;
  /** Answers that were asked for again and came the same, marked as replayed. */
  replayed: number;
  /** Answers of 500 and above. */
  failed: number;
  /** Answers 409: the try that died still held the key. */
  held: number;
  /** The longest, in ms, that retries of one render were told so, from the first to the answer, without another death. */
  longestHold: number;
  faults: string[];
};

export const newBooks = (): Books => ({
  sent: new Map(),
  told: new Map(),
  unanswered: [],
  attempts: 0,
  retries: 0,
  replayed: 0,
  failed: 0,
  held: 0,
  longestHold: 0,
  faults: [],
});
