/** Read-only files that ship with the code: fonts and icons. Throws where `path` doesn't exist. */
export type AssetStore = { read(path: string): Promise<ArrayBuffer> };
