import type { AssetStore } from "../ports/asset-store.ts";

/** The static assets that were uploaded with the Worker. The host of the address is never looked at. */
export function bindingAssetStore(assets: Fetcher): AssetStore {
  return {
    async read(path) {
      const response = await assets.fetch(new URL(path, "https://assets.invalid/"));
      if (!response.ok)
        throw new Error(`The asset ${path} can't be read (${response.status}). Run npm run assets and deploy again.`);
      return response.arrayBuffer();
    },
  };
}
