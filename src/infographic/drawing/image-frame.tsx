import type { JSXNode } from "satori/jsx";
import type { Frame, PlacedImage } from "../frame.ts";
import { mix } from "./color.ts";
import { coverBox } from "./cover-box.ts";
import { FittedText } from "./fitted-text.tsx";
import { Column } from "./stack.tsx";
import { UprightImage } from "./upright-image.tsx";

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
      <UprightImage image={image} alt={picture.alt} box={box} />
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
        <path d={outline(farPeaks, width, height)} fill={far} />
        <path d={outline(nearPeaks, width, height)} fill={near} />
      </svg>
      <FittedText frame={frame} role="body" text={alt} room={{ width }} color={ink} />
    </Column>
  );
}

type Peaks = readonly (readonly [x: number, y: number])[];

/** In shares of the place: a ridge with a peak behind, a lower one before it. */
const farPeaks: Peaks = [
  [0.06, 0.92],
  [0.3, 0.38],
  [0.54, 0.92],
];
const nearPeaks: Peaks = [
  [0.26, 0.92],
  [0.52, 0.56],
  [0.63, 0.72],
  [0.72, 0.62],
  [0.94, 0.92],
];

const outline = (peaks: Peaks, width: number, height: number): string =>
  `M${peaks.map(([x, y]) => `${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`).join("L")}z`;
