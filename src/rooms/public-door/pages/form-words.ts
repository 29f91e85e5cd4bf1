import type { Words } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** The engine's own words in the pack's voice. Nearly all is optional here, so it is said once and not at each field. */
export function formWords({ words }: Pick<Pack, "words">): Words {
  const { asking } = words;
  const own: Readonly<Record<string, string>> = {
    "forms.continue": asking.carryOn,
    "forms.ratherNotSay": asking.ratherNotSay,
    "forms.problem": asking.problemHeading,
    "forms.change": asking.change,
    "forms.optional": "{label}",
    // "If “Call me”: ..." says enough where the question stands just above.
    "forms.conditionIs": "{options}",
  };
  return (key, english) => own[key] ?? english;
}
