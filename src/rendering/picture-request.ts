import type { JSXNode } from "satori/jsx";
import type { Font } from "satori/standalone";

/** A tree laid out on a page of its own px, to be shown at another size. */
export type PictureRequest = {
  tree: JSXNode;
  /** The page that the tree is laid out on. */
  page: { width: number; height: number };
  /** How large it is shown, px. */
  shown: { width: number; height: number };
  fonts: Font[];
  /** For people who don't see the picture. */
  title: string;
};
