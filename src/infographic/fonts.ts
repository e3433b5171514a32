export type FontWeight = 400 | 600 | 700 | 800;
export type FontFamilyName = "inter" | "source-serif" | "baloo" | "poppins" | "playfair" | "rajdhani" | "kalam";

/** One file family on npm (`@fontsource/<pack>`) and one of its subsets; `face` is the CSS name it is drawn under. */
export type FontFace = { face: string; pack: string; subset: string; weights: readonly FontWeight[] };

const inter = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"].map((subset) => face("inter", subset, [400, 600, 800]));
const serif = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"].map((subset) =>
  face("source-serif-4", subset, [400, 700]),
);
const mukta = face("mukta", "devanagari", [400, 600, 800]);
const serifDevanagari = face("noto-serif-devanagari", "devanagari", [400, 700]);
const indic = ["latin", "latin-ext", "devanagari"];

/**
 * The families a theme can choose from. Each is a stack: the first face that has a character draws it, so a Latin face
 * stands first and its Devanagari partner, matched by eye in optical size, behind it.
 */
export const fontFamilies: Record<FontFamilyName, readonly FontFace[]> = {
  inter: [...inter, mukta],
  "source-serif": [...serif, serifDevanagari],
  baloo: [...indic.map((subset) => face("baloo-2", subset, [700, 800])), ...inter],
  poppins: [...indic.map((subset) => face("poppins", subset, [600, 800])), ...inter],
  playfair: [
    ...["latin", "latin-ext", "cyrillic", "vietnamese"].map((subset) => face("playfair-display", subset, [800])),
    serifDevanagari,
    ...serif,
  ],
  rajdhani: [...indic.map((subset) => face("rajdhani", subset, [700])), ...inter],
  kalam: [...indic.map((subset) => face("kalam", subset, [400, 700])), ...inter],
};

/** CSS `font-family` of a family. */
export const fontStack = (family: FontFamilyName): string => fontFamilies[family].map(({ face }) => face).join(", ");

export const fontFile = ({ pack, subset }: FontFace, weight: FontWeight): string => `${pack}-${subset}-${weight}-normal.woff2`;

/** The same as a bare OpenType file, for documents that embed a part of it. */
export const printFontFile = ({ pack, subset }: FontFace, weight: FontWeight): string =>
  `${pack}-${subset}-${weight}-normal.ttf`;

/** What documents are set in, at these weights. */
export const printFonts = { family: "inter", weights: [400, 600] } as const satisfies {
  family: FontFamilyName;
  weights: readonly FontWeight[];
};

function face(pack: string, subset: string, weights: readonly FontWeight[]): FontFace {
  return { face: `${pack} ${subset}`.replaceAll("-", " "), pack, subset, weights };
}
