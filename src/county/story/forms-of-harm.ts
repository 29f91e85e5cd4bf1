import type { Pack } from "../../foundation/pack/index.ts";

/** What in her words speaks of which form of harm, by the pack's ids. One list: whoever fills forms asks here. */
const TOLD_BY: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /phone every night|tells everyone|controls everything|what to do with me/i,
    ["coercive-control", "emotional-abuse"],
  ],
  [/sorry afterwards|neck|frightens me|scared of him|worse since|until he is asleep/i, ["physical-abuse"]],
  [/made sure I know that he could|makes sure I know|he will hurt himself|never left a mark/i, ["threats"]],
  [/money|wages|bank card|debts|receipt/i, ["economic-abuse"]],
  [/separated|handovers|I left two weeks ago|order against him|found out/i, ["post-separation-abuse"]],
  [
    /waits outside|comes to my work|front door|new accounts|same one|saw him|something on my phone/i,
    ["stalking"],
  ],
  [/follows me on the path/i, ["street-harassment"]],
  [/manager touches/i, ["sexual-violence", "harassment"]],
  [/at a party|years ago and it came back/i, ["sexual-violence", "rape"]],
  [/pictures of me online/i, ["image-based-abuse", "online-abuse"]],
  [/want me to marry/i, ["honour-based-abuse", "forced-marriage"]],
  [/place of worship/i, ["faith-based-abuse"]],
  [/visa|passport/i, ["coercive-control", "domestic-abuse"]],
];
const ELSE = ["domestic-abuse"];

/** The forms of harm that somebody speaks of, those of the pack alone. */
export function formsOfHarm({ formsOfVawg }: Pack, words: string | undefined): string[] {
  const told = TOLD_BY.filter(([said]) => said.test(words ?? "")).flatMap(([, forms]) => forms);
  const known = new Set(formsOfVawg.map(({ id }) => id));
  return [...new Set(told.length > 0 ? told : ELSE)].filter((id) => known.has(id));
}
