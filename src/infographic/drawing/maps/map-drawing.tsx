import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Unplaced } from "../../maps/match-regions.ts";
import type { Quantity } from "../../quantity.ts";
import { Key } from "../charts/key.tsx";
import { FittedText } from "../fitted-text.tsx";
import { Column, Row } from "../stack.tsx";
import { Choropleth } from "./choropleth.tsx";
import { type MapContent, unknownTone } from "./map-layout.ts";
import { TopPlaces } from "./top-places.tsx";

type Props = { frame: Frame; content: MapContent; write: (figure: Quantity) => string; unit: string | undefined };

const shown = 5;
const gutter = 40;
const listWidth = 328;

/** The map, the largest places beside it where there is room and under it where not, and what the tones mean. */
export function MapDrawing({ frame, content, write, unit }: Props): JSXNode {
  const { width, height } = content.atlas.map;
  const tall = height > width * 0.8;
  const beside = frame.width >= (tall ? 680 : 1400);
  const room = beside ? frame.width - listWidth - gutter : frame.width;
  const mapWidth = Math.min(room, tall ? 720 : 1400);
  const places = content.ranked.slice(0, shown);
  const absent = content.unplaced.length > 0 && absence(frame, content.unplaced, write);
  return (
    <Column gap={24} style={{ width: frame.width }}>
      <Row gap={gutter} style={{ width: frame.width, alignItems: "center", justifyContent: "space-between" }}>
        <Choropleth frame={frame} content={content} width={mapWidth} />
        {beside && <TopPlaces frame={frame} places={places} width={Math.min(420, frame.width - mapWidth - gutter)} />}
      </Row>
      <Legend frame={frame} content={content} write={write} unit={unit} />
      {!beside && <TopPlaces frame={frame} places={places} width={Math.min(frame.width, 600)} />}
      {absent && (
        <FittedText frame={frame} role="caption" text={absent} room={{ width: frame.width }} color={frame.theme.colors.muted} />
      )}
    </Column>
  );
}

function Legend({ frame, content, write, unit }: Props): JSXNode {
  const classes = content.classes.map(({ low, high, tone }) => ({
    name: low === high ? write({ value: low }) : `${write({ value: low })} – ${write({ value: high })}`,
    color: tone,
  }));
  const complete = content.places.size >= Object.keys(content.atlas.map.regions).length;
  const unknown = { name: hindi(frame) ? "आँकड़ा नहीं" : "No data", color: unknownTone(frame) };
  return <Key frame={frame} names={complete ? classes : [...classes, unknown]} unit={unit} />;
}

/** What has no place on the map, with its figures. */
function absence(frame: Frame, unplaced: readonly Unplaced[], write: (figure: Quantity) => string): string {
  const listed = unplaced.map(({ item }) => `${item.label} (${write(item.figure)})`).join(", ");
  return `${hindi(frame) ? "नक्शे पर नहीं" : "Not on the map"}: ${listed}`;
}

const hindi = ({ locale }: Frame): boolean => locale.startsWith("hi");
