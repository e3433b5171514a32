import type { AnswerBodies } from "../ports/answer-bodies.ts";

/** Of 1,000 objects each. */
const mostPages = 20;

export function r2AnswerBodies(bucket: R2Bucket): AnswerBodies {
  return {
    async get(key) {
      const object = await bucket.get(key);
      return object ? new Uint8Array(await object.arrayBuffer()) : undefined;
    },

    async put(key, body) {
      await bucket.put(key, body);
    },

    async remove(keys) {
      if (keys.length > 0) await bucket.delete([...keys]);
    },

    async removeBefore(prefix, before) {
      let removed = 0;
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const listed = await bucket.list({ prefix, ...(cursor !== undefined && { cursor }) });
        const old = listed.objects.filter(({ uploaded }) => uploaded.getTime() < before).map(({ key }) => key);
        await this.remove(old);
        removed += old.length;
        if (!listed.truncated) break;
        cursor = listed.cursor;
      }
      return removed;
    },
  };
}
