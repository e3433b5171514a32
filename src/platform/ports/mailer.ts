/** Plain text: what is sent are links and codes, and they have to arrive everywhere. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** What it tells. Nobody gets a second mail of the same key within a day, as far as the maker can tell. */
  key?: string;
};

/** `send` throws where the mail was not taken over for delivery. */
export type Mailer = { send(mail: Mail): Promise<void> };

/** Mail that is kept for a person to read instead of being sent. `at` is in Unix milliseconds. */
export type Outbox = Mailer & { list(limit: number): Promise<(Mail & { id: number; at: number })[]> };
