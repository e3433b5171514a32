import type { AnswerBodies } from "../ports/answer-bodies.ts";

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
  };
}
