import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { COMES_BACK } from "../comes-back.ts";
import { getContact, type ContactAnswers } from "./contact.ts";
import { findSafeContact } from "./safe-contact.ts";

/**
 * What she said last of how she may be reached, as the form begins that is gone through with her: checked with her already,
 * else as she asked for help. Nothing she said is lost because nobody typed it again.
 */
export async function saidOfReaching({ tx, thing }: StepContext): Promise<Answers> {
  const checked = await findSafeContact(tx, thing.id);
  return checked?.said ?? asAsked((await getContact(tx, thing.id)).answers);
}

function asAsked(answers: ContactAnswers): Answers {
  const { phone, email, device, times, days, voicemail, withheld, codeWord, ifOther } = answers;
  const { interpreter, interpreterDialect, interpreterGender } = answers;
  const ways = waysOf(answers);
  const how = { ways, phone, email, device, times, days, voicemail, withheld, codeWord, ifOther };
  return { ...how, interpreter, interpreterDialect, interpreterGender };
}

function waysOf({ channel, textOk }: ContactAnswers): string[] {
  if (channel === undefined) return [];
  if (channel === COMES_BACK) return ["none"];
  return channel === "phone" && textOk === "yes" ? ["phone", "text"] : [channel];
}
