/** Headings that face each other; the first of a pair stands on the left. */
const oppositions: readonly (readonly [RegExp, RegExp])[] = [
  [/^pros?$|^for$/i, /^cons?$|^against$/i],
  [
    /^(?:advantages?|benefits|upsides?|merits|strengths)\b/i,
    /^(?:disadvantages?|drawbacks|risks|downsides?|demerits|weaknesses|limits|limitations)\b/i,
  ],
  [/^before\b|^then$|^old\b/i, /^after\b|^now$|^new\b/i],
  [/^(?:do|do’s|do's|dos)$/i, /^(?:don[’']?ts?|don[’']?t’?s)$/i],
  [/^(?:myths?|fiction)\b/i, /^(?:facts?|reality)\b/i],
  [/^(?:फायदे|फ़ायदे|लाभ|गुण)/u, /^(?:नुकसान|हानि|दोष)/u],
  [/^पहले/u, /^(?:बाद|अब)/u],
];

/** Whether two headings are the two sides of one matter: "Pros" and "Cons", or the two things named. */
export function areOpposed(left: string, right: string, names: readonly string[] = []): boolean {
  const [one, other] = names;
  if (one && other && mentions(left, one) && mentions(right, other)) return true;
  return oppositions.some(([a, b]) => a.test(left.trim()) && b.test(right.trim()));
}

const mentions = (heading: string, name: string): boolean => heading.toLowerCase().includes(name.toLowerCase());
