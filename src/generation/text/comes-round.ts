type Entry = { title: string; detail?: string | undefined };

const restarts =
  /\b(?:(?:begins?|starts?) (?:again|anew|over)|(?:and )?(?:the )?(?:cycle|round|loop) (?:repeats|begins|starts|goes on)|back to (?:the )?(?:start|beginning|first|step (?:1|one)))\b|फिर से (?:शुरू|आरंभ)|दोबारा शुरू|चक्र (?:फिर|चलता)/iu;
const returns = /\b(?:back (?:to|into)|returns? (?:to|into|as)|flows? back|feeds?)\b|वापस|लौट/iu;
const limits = { least: 3, most: 8 };

/** Whether the last of some entries says that it leads back to the first: they are a ring, not a line. */
export function comesRound(entries: readonly Entry[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || entries.length < limits.least || entries.length > limits.most) return false;
  const said = `${last.title}. ${last.detail ?? ""}`;
  if (restarts.test(said)) return true;
  const names = first.title.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return returns.test(said) && names.some((name) => said.toLowerCase().includes(name));
}
