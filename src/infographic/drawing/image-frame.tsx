import type { JSXNode } from "satori/jsx";
import type { Frame, PlacedImage } from "../frame.ts";
import { mix } from "./color.ts";
import { coverBox } from "./cover-box.ts";
import { FittedText } from "./fitted-text.tsx";
import { Column } from "./stack.tsx";

type Picture = {
  image?: string | undefined;
  alt: string;
  fit: "cover" | "contain";
  frame?: "wide" | "square" | "tall" | undefined;
  focus: { x: number; y: number };
};
type Props = { frame: Frame; picture: Picture };

const shapes = { wide: 9 / 16, square: 1, tall: 5 / 4 };
/** Height by width: a tower or a ribbon of a picture would leave no room for anything else. */
const [flattest, tallest] = [0.25, 1.4];

/** A picture in its frame, or the place for one. */
export function ImageFrame({ frame, picture }: Props): JSXNode {
  const image = picture.image === undefined ? undefined : frame.images?.get(picture.image);
  const shape = picture.frame ? shapes[picture.frame] : image ? image.height / image.width : shapes.wide;
  const height = Math.round(frame.width * Math.min(tallest, Math.max(flattest, shape)));
  if (!image) return <KeptPlace frame={frame} alt={picture.alt} height={height} />;
  return <Filled frame={frame} picture={picture} image={image} height={height} />;
}

function Filled({ frame, picture, image, height }: Props & { image: PlacedImage; height: number }): JSXNode {
  const { width, theme } = frame;
  const box =
    picture.fit === "cover" ? coverBox(image, { width, height }, picture.focus) : containBox(image, { width, height });
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        overflow: "hidden",
        flexShrink: 0,
        width,
        height,
        borderRadius: theme.radius.panel,
        ...(picture.fit === "contain" && { backgroundColor: theme.colors.surface }),
      }}
    >
      <img
        src={image.uri}
        alt={picture.alt}
        width={box.width}
        height={box.height}
        style={{ position: "absolute", left: box.left, top: box.top }}
      />
    </div>
  );
}

function containBox(image: PlacedImage, frame: { width: number; height: number }) {
  const scale = Math.min(frame.width / image.width, frame.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  return { left: (frame.width - width) / 2, top: (frame.height - height) / 2, width, height };
}

/** Hills under a sun stand for a picture that isn't there yet; its description says which. */
function KeptPlace({ frame, alt, height: wanted }: { frame: Frame; alt: string; height: number }): JSXNode {
  const { width, theme } = frame;
  const { background, accent, surface, ink } = theme.colors;
  const height = Math.min(wanted, 420);
  const far = mix(background, accent, 0.22);
  const near = mix(background, accent, 0.4);
  return (
    <Column gap={16} style={{ width }}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <rect x="0" y="0" width={width} height={height} rx={theme.radius.panel} fill={mix(surface, accent, 0.08)} />
        <circle cx={width * 0.76} cy={height * 0.3} r={height * 0.11} fill={accent} />
        <path d={hills({ width, height, top: 0.42, shift: 0 })} fill={far} />
        <path d={hills({ width, height, top: 0.62, shift: 0.22 })} fill={near} />
      </svg>
      <FittedText frame={frame} role="body" text={alt} room={{ width }} color={ink} />
    </Column>
  );
}

/** Two peaks that end where the rounded corners begin. */
function hills({ width, height, top, shift }: { width: number; height: number; top: number; shift: number }): string {
  const at = (x: number, y: number) => `${(width * x).toFixed(1)} ${(height * y).toFixed(1)}`;
  return `M${at(0.04, 0.94)}L${at(0.26 + shift, top)}L${at(0.46 + shift, 0.78)}L${at(0.56 + shift / 2, top + 0.2)}L${at(0.96, 0.94)}z`;
}
