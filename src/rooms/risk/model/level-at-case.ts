import type { RiskLevel } from "../../../foundation/pack/index.ts";
import { highestOf } from "./weigh.ts";

/** What one current assessment was judged at. */
export type Judged = {
  readonly level: RiskLevel;
  /** The contact or case it was made from. */
  readonly madeFrom: string | undefined;
  readonly isScreen: boolean;
};

export type AtCase = {
  readonly caseId: string;
  /** Her current assessments, as far as the reader may see them. */
  readonly current: readonly Judged[];
  /** The level as it came with the referral; nothing where it was not chosen to come. */
  readonly came: RiskLevel | undefined;
};

/**
 * How high her risk is by whoever works on a case: what came with the referral beside what the reader sees, the higher
 * first, since whoever sent it may know more than is shown here. Once the service has gone through a whole tool itself,
 * its own judgement is the level. Pure.
 */
export function levelAtCase({ caseId, current, came }: AtCase): { level?: RiskLevel; more?: string } {
  const seen = highestOf(current.map(({ level }) => level));
  if (came === undefined) return seen === undefined ? {} : { level: seen };
  const sent = { level: came, says: "as it came with the referral" };
  if (seen === undefined)
    return { level: came, more: `${capital(came)}, ${sent.says}; not assessed here yet.` };
  const here = current.filter(({ madeFrom }) => madeFrom === caseId);
  if (seen === came) return { level: seen };
  const own = { level: seen, says: here.length > 0 ? "as assessed here" : "by what was handed over" };
  const both = highestOf([seen, came]) === came ? [sent, own] : [own, sent];
  const more = both.map(({ level, says }) => `${level}, ${says}`).join("; ");
  const isGoneThroughHere = here.some(({ isScreen }) => !isScreen);
  const level = isGoneThroughHere ? seen : (highestOf([seen, came]) ?? seen);
  return { level, more: `${capital(more)}.` };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
