import type { ProgressFeed, ProgressUpdate } from "../ports/progress-feed.ts";

/** What the Durable Object of a batch can be asked. */
export type BatchProgressObject = {
  publish(update: ProgressUpdate): Promise<void>;
  fetch(request: Request): Promise<Response>;
};

export type BatchProgressNamespace = { getByName(name: string): BatchProgressObject };

export function objectProgressFeed(namespace: BatchProgressNamespace): ProgressFeed {
  return {
    publish: (batchId, update) => namespace.getByName(batchId).publish(update),

    async follow(batchId, from) {
      const request = new Request("https://progress/", { method: "POST", body: JSON.stringify(from) });
      const { body } = await namespace.getByName(batchId).fetch(request);
      if (!body) throw new Error("The progress of the batch can't be followed.");
      return body;
    },
  };
}
