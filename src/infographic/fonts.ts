export type FontWeight = 400 | 600 | 700 | 800;
export type FontFamilyName = "inter" | "source-serif" | "baloo";

/** One file family on npm (`@fontsource/<pack>`) and one of its subsets; `face` is the CSS name it is drawn under. */
export type FontFace = { face: string; pack: string; subset: string; weights: readonly FontWeight[] };

const inter = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"].map((subset) => face("inter", subset, [400, 600, 800]));
const serif = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"].map((subset) =>
  face("source-serif-4", subset, [400, 700]),
);
const mukta = face("mukta", "devanagari", [400, 600, 800]);

/**
 * The families a theme can choose from. Each is a stack: the first face that has a character draws it, so a Latin face
 * stands first and its Devanagari partner, matched by eye in optical size, behind it.
 */
export const fontFamilies: Record<FontFamilyName, readonly FontFace[]> = {
  inter: [...inter, mukta],
  "source-serif": [...serif, face("noto-serif-devanagari", "devanagari", [400, 700])],
  baloo: [
    face("baloo-2", "latin", [700, 800]),
    face("baloo-2", "latin-ext", [700, 800]),
    face("baloo-2", "devanagari", [700, 800]),
    ...inter,
  ],
};

/** CSS `font-family` of a family. */
export const fontStack = (family: FontFamilyName): string => fontFamilies[family].map(({ face }) => face).join(", ");

export const fontFile = ({ pack, subset }: FontFace, weight: FontWeight): string => `${pack}-${subset}-${weight}-normal.woff2`;

function face(pack: string, subset: string, weights: readonly FontWeight[]): FontFace {
  return { face: `${pack} ${subset}`.replaceAll("-", " "), pack, subset, weights };
}
