/** Keeps something secret at rest. `place` names where it is kept: what was sealed for one place can't be opened in another. */
export type SecretBox = {
  seal(text: string, place: string): Promise<string>;
  /** Throws where it was sealed with another key or for another place. */
  open(sealed: string, place: string): Promise<string>;
};
