import type { Answers } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { MOST_OF_A_LINE, needField } from "./needs-form.ts";

/** What came with a referral of her needs and her children, in words. */
export type CameOfNeeds = {
  readonly needs?: readonly string[] | undefined;
  readonly children?: readonly string[] | undefined;
};

/** What came with a referral, as answers to begin with: needs of the pack as wanted, all else in her words. Pure. */
export function cameAnswers(pack: Pick<Pack, "needs">, { needs = [], children = [] }: CameOfNeeds): Answers {
  const coded = pack.needs.filter(({ name }) => needs.includes(name));
  const inWords = needs.filter((said) => !coded.some(({ name }) => name === said));
  const who = children.join("; ");
  return {
    ...Object.fromEntries(coded.map(({ id }) => [needField(id), "wanted"])),
    ...(inWords.length > 0 ? { wants: inWords.join("\n") } : {}),
    // Longer than the field takes, it stands on the case and is not cut short here.
    ...(who !== "" && who.length <= MOST_OF_A_LINE ? { childrenWho: who } : {}),
  };
}
