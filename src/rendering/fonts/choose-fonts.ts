import { faceFor } from "../../infographic/face-for.ts";
import { type FontFace, type FontFamilyName, fontFamilies } from "../../infographic/fonts.ts";

export type FontChoice = {
  /** The faces that the text needs, in the order of their stacks. */
  faces: FontFace[];
  /** Characters that no face of some family can draw. */
  missing: string[];
};

/** Which font files `text` needs in `families`. White space and joiners need no glyph. */
export function chooseFonts(text: string, families: readonly FontFamilyName[]): FontChoice {
  const characters = [...new Set(text)].filter((character) => !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character));
  const faces = new Map<string, FontFace>();
  const missing = new Set<string>();

  for (const family of families) {
    const stack = fontFamilies[family];
    // The first face also shapes white space and what the layout measures lines by.
    const needed = new Set(stack.slice(0, 1));
    for (const character of characters) {
      const face = faceFor(family, character.codePointAt(0) ?? 0);
      if (face) needed.add(face);
      else missing.add(character);
    }
    for (const face of stack) if (needed.has(face)) faces.set(face.face, face);
  }
  return { faces: [...faces.values()], missing: [...missing] };
}
