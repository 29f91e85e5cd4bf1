import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { addCharacteristics } from "../../people/index.ts";
import { DECLINED, fieldOf } from "../forms/about-form.ts";

/**
 * Keeps district and forms with the contact, and what she said of herself with her. The form begins with both as they stand, so
 * that left empty they are taken back; a characteristic that was not answered stays as it was.
 */
export async function recordAbout({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { district, "forms-of-harm": forms } = answers;
  const coded = {
    district: typeof district === "string" ? district : null,
    forms: Array.isArray(forms) ? forms.map(String) : [],
  };
  await tx.db.updateTable("front_door.contact").set(coded).where("id", "=", thing.id).execute();
  const said = saidOfHer(tx.house.pack, answers);
  if (thing.personId) await addCharacteristics(tx, { personId: thing.personId, thingId: thing.id }, said);
  return { detail: { asked: said.size, ...(typeof district === "string" ? { district } : {}) } };
}

/** What she said of each characteristic that she was asked about; declining is an answer of the pack's. */
export function saidOfHer({ characteristics }: Pick<Pack, "characteristics">, answers: StepAnswers) {
  return new Map(
    characteristics.flatMap(({ id }): [string, string[]][] => {
      const answer = answers[fieldOf(id)];
      return answer === undefined ? [] : [[id, answer === null ? [DECLINED] : [answer].flat().map(String)]];
    }),
  );
}
