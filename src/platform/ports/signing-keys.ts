/** Public keys of somebody who signs what they send us. */
export type SigningKeys = {
  /** The key in PEM (SPKI); undefined where there is none of this name. Throws where they can't be reached. */
  find(identifier: string): Promise<string | undefined>;
};
