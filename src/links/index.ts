export { type LinkSigner, linkSigner } from "./link-signer.ts";
