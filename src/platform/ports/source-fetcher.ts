/** What a server said of a content when it was read. */
export type Validators = { etag: string | null; lastModified: string | null };

export type SourceReply =
  | ({
      kind: "content";
      body: ReadableStream<Uint8Array>;
      mediaType: string;
      /** As the server would have it saved. */
      fileName: string | undefined;
      /** SHA-256 of the whole body, once it has been read to its end. */
      hash: Promise<string>;
    } & Validators)
  /** It is what it was when it was read with these validators. */
  | { kind: "unchanged" }
  | { kind: "redirect"; location: string }
  | { kind: "refused"; status: number }
  /** Nobody answered: no connection, no valid certificate, or no answer in time. */
  | { kind: "unanswered"; problem: string };

/** Reads what is at an address, and follows no redirect. Never throws; the body does where it breaks off or takes too long. */
export type SourceFetcher = { get(url: string, known: Validators | undefined): Promise<SourceReply> };
