/** The words of a skeleton: each says plainly that something is to be put there. `n` is a whole number. */
export type Phrases = {
  point: (n: number) => string;
  step: (n: number) => string;
  event: (n: number) => string;
  figure: (n: number) => string;
  category: (n: number) => string;
  addPoint: (n: number, noun: string | undefined) => string;
  addStep: string;
  addEvent: string;
  addFigure: string;
  when: (n: number) => string;
  addDifference: (n: number) => string;
  side: (n: number) => string;
  quote: string;
  by: string;
  message: string;
  pros: string;
  cons: string;
  before: string;
  after: string;
  label: string;
  value: string;
};

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

const english: Phrases = {
  point: (n) => `Point ${n}`,
  step: (n) => `Step ${n}`,
  event: (n) => `Event ${n}`,
  figure: (n) => `Figure ${n}`,
  category: (n) => `Category ${n}`,
  addPoint: (n, noun) => `Add your ${ordinals[n - 1] ?? "next"} ${noun ?? "point"}`,
  addStep: "Say what to do in this step",
  addEvent: "Say what happened, and why it matters",
  addFigure: "Add a number, what it counts and its source",
  when: (n) => `Date ${n}`,
  addDifference: (n) => `Add a ${ordinals[n - 1] ?? "further"} difference`,
  side: (n) => (n === 1 ? "First side" : "Second side"),
  quote: "Add the words of the quotation here",
  by: "Add who said it",
  message: "Add the one thing to remember",
  pros: "Pros",
  cons: "Cons",
  before: "Before",
  after: "After",
  label: "Category",
  value: "Value",
};

const hindi: Phrases = {
  point: (n) => `बिंदु ${n}`,
  step: (n) => `चरण ${n}`,
  event: (n) => `घटना ${n}`,
  figure: (n) => `आँकड़ा ${n}`,
  category: (n) => `श्रेणी ${n}`,
  addPoint: () => "अपनी बात यहाँ लिखें",
  addStep: "इस चरण में क्या करना है, लिखें",
  addEvent: "क्या हुआ और क्यों अहम है, लिखें",
  addFigure: "संख्या, उसका अर्थ और स्रोत लिखें",
  when: (n) => `तारीख ${n}`,
  addDifference: (n) => `अंतर ${n} यहाँ लिखें`,
  side: (n) => (n === 1 ? "पहला पक्ष" : "दूसरा पक्ष"),
  quote: "उद्धरण के शब्द यहाँ लिखें",
  by: "किसने कहा, लिखें",
  message: "वह एक बात लिखें जो याद रहे",
  pros: "फायदे",
  cons: "नुकसान",
  before: "पहले",
  after: "बाद में",
  label: "श्रेणी",
  value: "मान",
};

export const phrasesFor = (locale: string): Phrases => (locale.startsWith("hi") ? hindi : english);
