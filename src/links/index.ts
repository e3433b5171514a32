export { LinkExpired, LinkInvalid } from "./errors.ts";
export { type LinkSigner, linkSigner, type SignedLink } from "./link-signer.ts";
