import type { JSXNode } from "satori/jsx";
import type { PlacedImage } from "../frame.ts";

type Box = { left: number; top: number; width: number; height: number };
type Props = { image: PlacedImage; alt: string; box: Box };

/** How the pixels of an image are turned to be upright, by its Exif orientation. */
const turns: Record<number, string> = {
  2: "scaleX(-1)",
  3: "rotate(180deg)",
  4: "rotate(180deg) scaleX(-1)",
  5: "rotate(270deg) scaleX(-1)",
  6: "rotate(90deg)",
  7: "rotate(90deg) scaleX(-1)",
  8: "rotate(270deg)",
};

/** An image at `box`, turned as its camera was held. */
export function UprightImage({ image: { uri, orientation = 1 }, alt, box }: Props): JSXNode {
  const lying = orientation > 4;
  const [width, height] = lying ? [box.height, box.width] : [box.width, box.height];
  const transform = turns[orientation];
  return (
    <img
      src={uri}
      alt={alt}
      width={width}
      height={height}
      style={{
        position: "absolute",
        left: box.left + (box.width - width) / 2,
        top: box.top + (box.height - height) / 2,
        ...(transform && { transform }),
      }}
    />
  );
}
