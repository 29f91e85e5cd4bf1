import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { COMES_BACK } from "../comes-back.ts";
import { getContact, type ContactAnswers } from "./contact.ts";
import { getReach } from "./reach.ts";

/**
 * What she said last of how she may be reached, as the form begins that is gone through with her: checked with her already,
 * else as she asked for help, and what she did not say this time as it was checked with her before. Nothing she said is
 * lost because nobody typed it again.
 */
export async function saidOfReaching(context: StepContext): Promise<Answers> {
  const { tx, thing } = context;
  const { safeContact, checkedBefore } = await getReach(context);
  if (safeContact) return safeContact.said;
  const asked = asAsked((await getContact(tx, thing.id)).answers);
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && !isNone(value));
  return { ...checkedBefore?.said, ...Object.fromEntries(said) };
}

function isNone(value: Answers[string]): boolean {
  return Array.isArray(value) && value.length === 0;
}

function asAsked(answers: ContactAnswers): Answers {
  const { phone, email, device, times, days, voicemail, withheld, codeWord, ifOther } = answers;
  const { interpreter, interpreterDialect, interpreterGender } = answers;
  const ways = waysOf(answers);
  const how = { ways, phone, email, device, times, days, voicemail, withheld, codeWord, ifOther };
  return { ...how, interpreter, interpreterDialect, interpreterGender, unsafePeople: answers.unsafeOthers };
}

function waysOf({ channel, textOk }: ContactAnswers): string[] {
  if (channel === undefined) return [];
  if (channel === COMES_BACK) return ["none"];
  return channel === "phone" && textOk === "yes" ? ["phone", "text"] : [channel];
}
