import type { Words } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** The engine's own words in the pack's voice. Nearly all is optional here, so it is said once and not at each field. */
export function formWords({ words }: Pick<Pack, "words">): Words {
  const { asking, forms, errors, site } = words;
  const own: Readonly<Record<string, string>> = {
    ...keyed("forms", forms),
    "forms.continue": asking.carryOn,
    "forms.ratherNotSay": asking.ratherNotSay,
    "forms.problem": asking.problemHeading,
    "forms.change": asking.change,
    "forms.errorPrefix": site.error,
    "forms.optional": "{label}",
    // "If “Call me”: ..." says enough where the question stands just above.
    "forms.conditionIs": "{options}",
    ...errorWords(errors),
  };
  return (key, english) => own[key] ?? english;
}

/** By the kind of the question and what is wrong with its answer, as the engine names them. */
function errorWords(errors: Pack["words"]["errors"]): Readonly<Record<string, string>> {
  const { notListed: unknownOption, missing, alone } = errors;
  const { both, repeated, stale } = errors;
  const { noDay, noMonth, noYear, badYear, notReal: impossible, notPast } = errors;
  const { noFrom, noTo, badTime: invalid, sameTime: same } = errors;
  const byKind = {
    choice: { missing, unknownOption },
    yesNo: { missing, unknownOption },
    choices: { missing, unknownOption, alone },
    text: { missing, tooLong: errors.textTooLong },
    longText: { missing, tooLong: errors.wordsTooLong },
    phone: { missing: errors.phoneMissing, invalid: errors.phoneInvalid },
    email: { missing: errors.emailMissing, invalid: errors.emailInvalid },
    date: { missing, noDay, noMonth, noYear, badYear, impossible, notPast },
    timeRange: { missing, noFrom, noTo, invalid, same },
  };
  const kinds = Object.entries(byKind).map(([kind, texts]) => keyed(`forms.error.${kind}`, texts));
  return kinds.reduce((all, kind) => ({ ...all, ...kind }), keyed("forms.error", { both, repeated, stale }));
}

function keyed(head: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${head}.${name}`, text]));
}
