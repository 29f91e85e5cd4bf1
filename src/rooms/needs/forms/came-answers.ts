import type { Answers } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { ageInLine, whereChildrenLive } from "../../relationships/index.ts";
import { isOfAllChildren, readOfAllChildren } from "./children-lines.ts";
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
  return {
    ...Object.fromEntries(coded.map(({ id }) => [needField(id), "wanted"])),
    ...(inWords.length > 0 ? { wants: inWords.join("\n") } : {}),
    ...childrenAnswers(children),
  };
}

/** Lines of her children, as answers to begin with: how many where each is told of, who they are, where they live. Pure. */
export function childrenAnswers(children: readonly string[]): Answers {
  const lines = children.filter((line) => !isOfAllChildren(line));
  const who = lines.join("; ");
  const where = whereChildrenLive(lines);
  const isEach = lines.length > 0 && lines.every((line) => ageInLine(line).told);
  return {
    ...(isEach ? { children: lines.length } : {}),
    // Longer than the field takes, it stands on the page of her and is not cut short here.
    ...(who !== "" && who.length <= MOST_OF_A_LINE ? { childrenWho: who } : {}),
    ...(where !== undefined && where.length <= MOST_OF_A_LINE ? { childrenWhere: where } : {}),
    ...readOfAllChildren(children),
  };
}
