import type { Template } from "../page.ts";
import { atlas } from "./atlas.tsx";
import { badge } from "./badge.tsx";
import { band } from "./band.tsx";
import { bigNumber } from "./big-number.tsx";
import { board } from "./board.tsx";
import { brochure } from "./brochure.tsx";
import { card } from "./card.tsx";
import { carousel } from "./carousel.tsx";
import { chat } from "./chat.tsx";
import { column } from "./column.tsx";
import { dashboard } from "./dashboard.tsx";
import { diagonal } from "./diagonal.tsx";
import { framed } from "./framed.tsx";
import { letter } from "./letter.tsx";
import { magazine } from "./magazine.tsx";
import { mosaic } from "./mosaic.tsx";
import { newspaper } from "./newspaper.tsx";
import { notepad } from "./notepad.tsx";
import { numbered } from "./numbered.tsx";
import { pinboard } from "./pinboard.tsx";
import { poster } from "./poster.tsx";
import { quoteCard } from "./quote-card.tsx";
import { recipe } from "./recipe.tsx";
import { report } from "./report.tsx";
import { resume } from "./resume.tsx";
import { ribbon } from "./ribbon.tsx";
import { sidebar } from "./sidebar.tsx";
import { slide } from "./slide.tsx";
import { spine } from "./spine.tsx";
import { split } from "./split.tsx";
import { story } from "./story.tsx";
import { ticket } from "./ticket.tsx";

/** Every template there is. A new one is its file and its place here. */
export const templates: readonly Template[] = [
  column,
  poster,
  mosaic,
  atlas,
  badge,
  band,
  bigNumber,
  board,
  brochure,
  card,
  carousel,
  chat,
  dashboard,
  diagonal,
  framed,
  letter,
  magazine,
  newspaper,
  notepad,
  numbered,
  pinboard,
  quoteCard,
  recipe,
  report,
  resume,
  ribbon,
  sidebar,
  slide,
  spine,
  split,
  story,
  ticket,
];
