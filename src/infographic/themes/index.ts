import type { Theme } from "../theme.ts";
import { blueprint } from "./blueprint.ts";
import { boardroom } from "./boardroom.ts";
import { chalkboard } from "./chalkboard.ts";
import { contrast } from "./contrast.ts";
import { daylight } from "./daylight.ts";
import { diwali } from "./diwali.ts";
import { earth } from "./earth.ts";
import { editorial } from "./editorial.ts";
import { forest } from "./forest.ts";
import { holi } from "./holi.ts";
import { indigo } from "./indigo.ts";
import { ledger } from "./ledger.ts";
import { marigold } from "./marigold.ts";
import { midnight } from "./midnight.ts";
import { monsoon } from "./monsoon.ts";
import { neon } from "./neon.ts";
import { newspaper } from "./newspaper.ts";
import { notebook } from "./notebook.ts";
import { ocean } from "./ocean.ts";
import { orbit } from "./orbit.ts";
import { paper } from "./paper.ts";
import { pastel } from "./pastel.ts";
import { print } from "./print.ts";
import { terracotta } from "./terracotta.ts";
import { tricolour } from "./tricolour.ts";

/** Every theme there is. A new one is its file and its place here. */
export const themes: readonly Theme[] = [
  paper,
  midnight,
  marigold,
  print,
  daylight,
  contrast,
  diwali,
  holi,
  boardroom,
  ledger,
  orbit,
  notebook,
  chalkboard,
  editorial,
  pastel,
  earth,
  ocean,
  forest,
  monsoon,
  terracotta,
  indigo,
  neon,
  blueprint,
  newspaper,
  tricolour,
];
