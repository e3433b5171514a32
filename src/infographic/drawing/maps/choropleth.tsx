import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Region } from "../../maps/map-data.ts";
import { readableOn } from "../color.ts";
import { textWidth } from "../measure-text.ts";
import { Place, Scene } from "../scene.tsx";
import { fontOf, typeset } from "../typeset.ts";
import { type MapContent, type MapPlace, unknownTone } from "./map-layout.ts";

type Props = { frame: Frame; content: MapContent; width: number };
type Spot = { place: MapPlace; region: Region };

const dotRadius = 8;
/** px; a smaller area can't be seen from where a picture is read. */
const smallest = 5;

/** The map in the tones of its figures; figures stand where there is room, and what is too small to see is a dot. */
export function Choropleth({ frame, content, width }: Props): JSXNode {
  const { map } = content.atlas;
  const scale = width / map.width;
  const height = Math.ceil(map.height * scale);
  const spots = [...content.places.values()].flatMap((place) => {
    const region = map.regions[place.code];
    return region ? [{ place, region }] : [];
  });
  return (
    <Scene width={width} height={height}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${map.width} ${map.height}`}
        style={{ position: "absolute", left: 0, top: 0 }}
      >
        <Regions frame={frame} content={content} stroke={1.25 / scale} />
        <Dots frame={frame} spots={spots.filter(({ region }) => region.radius * scale < smallest)} scale={scale} />
      </svg>
      {spots.map((spot) => (
        <Figure frame={frame} spot={spot} scale={scale} />
      ))}
    </Scene>
  );
}

function Regions({ frame, content, stroke }: { frame: Frame; content: MapContent; stroke: number }): JSXNode {
  const { background } = frame.theme.colors;
  return Object.entries(content.atlas.map.regions).map(([code, { path }]) =>
    path ? (
      <path
        d={path}
        fill={content.places.get(code)?.tone ?? unknownTone(frame)}
        stroke={background}
        stroke-width={stroke}
        stroke-linejoin="round"
      />
    ) : null,
  );
}

function Dots({ frame, spots, scale }: { frame: Frame; spots: Spot[]; scale: number }): JSXNode {
  return spots.map(({ place, region }) => (
    <circle
      cx={region.x}
      cy={region.y}
      r={dotRadius / scale}
      fill={place.tone}
      stroke={frame.theme.colors.ink}
      stroke-width={1.5 / scale}
    />
  ));
}

function Figure({ frame, spot: { place, region }, scale }: { frame: Frame; spot: Spot; scale: number }): JSXNode {
  const look = { size: Math.max(18, frame.type.caption), strong: true, leading: 1.3 };
  const width = Math.ceil(textWidth(frame, "caption", place.written, look)) + 2;
  const height = Math.ceil(look.size * fontOf(frame, "caption", look).leading);
  if (Math.hypot(width, height) / 2 > region.radius * scale) return null;
  const box = { left: region.x * scale - width / 2, top: region.y * scale - height / 2, width, height };
  return (
    <Place box={box} align="center" across="center">
      <div
        style={{ ...typeset(frame, "caption", { ...look, color: readableOn(frame.theme, place.tone) }), whiteSpace: "nowrap" }}
      >
        {place.written}
      </div>
    </Place>
  );
}
