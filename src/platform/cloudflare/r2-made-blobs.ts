import { instant } from "../../kernel/time.ts";
import type { MadeBlobs } from "../ports/made-blobs.ts";
import { madeByField } from "./r2-blob-store.ts";

export function r2MadeBlobs(bucket: R2Bucket): MadeBlobs {
  return {
    async list(prefix, after) {
      const listed = await bucket.list({
        prefix,
        include: ["customMetadata"],
        ...(after !== undefined && { startAfter: after }),
      });
      const blobs = listed.objects.map(({ key, uploaded, customMetadata }) => ({
        key,
        storedAt: instant(uploaded.getTime()),
        madeBy: customMetadata?.[madeByField],
      }));
      return { blobs, end: !listed.truncated };
    },

    async remove(keys) {
      if (keys.length > 0) await bucket.delete([...keys]);
    },

    async place(prefix) {
      const place = await bucket.get(placeKey(prefix));
      return place ? place.text() : undefined;
    },

    async keepPlace(prefix, after) {
      if (after === undefined) await bucket.delete(placeKey(prefix));
      else await bucket.put(placeKey(prefix), after);
    },
  };
}

const placeKey = (prefix: string): string => `sweeps/${prefix.replaceAll("/", "")}`;
