import type { Unit } from "../../infographic/index.ts";
import type { Additivity } from "./table.ts";

const words = (list: string) => new RegExp(`(^|[\\s_(/-])(?:${list.trim().split(/\s+/).join("|")})($|[\\s_)/-])`, "i");

const levels =
  words(`rate rates price prices temp temps temperature avg average mean median index ratio percent percentage pct perc share score
  scores rating ratings per speed age height length depth width mpg mileage yield density expectancy expect health fertility pressure
  humidity wind level levels income incomes concentration gpa marks rank hdi interest growth salary salaries wage wages cagr margin literacy efficiency
  max min maximum minimum high low open close horsepower weight bmi aqi दर मूल्य कीमत तापमान औसत प्रतिशत आय अंक उम्र आयु वजन`);
const stocks =
  words(`population pop count number total people beneficiaries inhabitants residents employees employed employment staff headcount users subscribers customers members
  cap wealth worth outstanding aum deposits loans students pupils teachers inventory balance debt reserves assets registered vehicles households farmers villages schools hospitals beds
  जनसंख्या संख्या आबादी छात्र कर्मचारी किसान`);
const flows =
  words(`sales revenue amount quantity qty units sold deaths births cases production output profit profits loss budget
  gross votes orders visits visitors downloads generation expenditure expense expenses spend spending exports export imports import cost costs
  turnover tonnes tons passengers trips calls tickets rainfall precipitation rain area arrivals tourists accidents crimes consumption
  disbursed sanctioned collected collection donations funding investment earnings hours goals runs wickets medals seats enrolments hurricanes
  बिक्री उत्पादन राशि मात्रा खर्च व्यय निर्यात आयात वर्षा क्षेत्रफल लागत मत`);

/** How a measure adds up, from its name and unit. What isn't known for sure is a level: an average never lies. */
export function additivityOf(header: string, unit: Unit | undefined): Additivity {
  const name = header.normalize("NFC").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  if (unit?.kind === "percent" || (unit?.kind === "measure" && /\/|°|per /i.test(unit.symbol))) return "level";
  if (levels.test(name)) return "level";
  if (stocks.test(name)) return "stock";
  return flows.test(name) || unit?.kind === "currency" ? "flow" : "level";
}

/** True where the name says what kind of quantity it is, so that it can't be the name of a category. */
export const namesQuantity = (header: string): boolean => [levels, stocks, flows].some((list) => list.test(header));

const unwanted =
  words(`deaths death mortality cases unemployment crime crimes accidents pollution co2 emissions emission pm2.5 aqi cost costs
  expense expenses loss losses churn inflation poverty debt delay delays complaints errors defects waste disasters dropout dropouts
  मृत्यु बेरोज़गारी गरीबी अपराध दुर्घटना`);

/** Which way is good news, as far as a name tells. */
export const goodDirection = (label: string): "up" | "down" => (unwanted.test(label) ? "down" : "up");
