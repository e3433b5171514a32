import type { Point } from "./data.ts";

const named =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|q[1-4]|जन|फ़र|फर|मार्च|अप्रै|मई|जून|जुला|अग|सित|अक्टू|अक्तू|नव|दिस|सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)/i;

/** Whether points follow each other as times, ages or steps do, so that a line between them means something. */
export const areOrdered = (x: readonly Point[]): boolean =>
  x.every(({ label, at }) => at !== undefined || /\p{Nd}/u.test(label) || named.test(label));
