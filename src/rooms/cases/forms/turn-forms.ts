import { conflict } from "../../../foundation/errors/index.ts";
import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findCaseTeamKey } from "../store/team.ts";

/** Asks to which other team of the same agency the case goes, and why. */
export async function transferForm({ tx, thing }: StepContext): Promise<Form> {
  const current = await findCaseTeamKey(tx, thing.id);
  const agency = tx.house.pack.agencies.find(({ id }) => id === thing.agencyId);
  const others = (agency?.teams ?? []).filter(({ id }) => `team:${thing.agencyId}/${id}` !== current);
  if (others.length === 0) throw conflict("Your service has no other team.");
  return defineForm({
    id: "case-transfer",
    version: 1,
    pages: [
      page({
        id: "team",
        title: "Which team takes over?",
        why: "The team and the worker who had it no longer see the case. To another agency it goes by a referral.",
        fields: {
          team: choice({
            label: "Which team?",
            options: others.map(({ id, name }) => ({ value: id, label: name })),
          }),
          reason: choice({
            label: "Why?",
            options: [
              { value: "moved", label: "She moved to their area" },
              { value: "needs", label: "They fit her needs better" },
              { value: "her-choice", label: "She asked for it" },
              { value: "conflict", label: "Somebody here is too close to those involved" },
              { value: "capacity", label: "We can no longer do it" },
            ],
          }),
          handover: longText({
            label: "What they need to know first",
            hint: "So that she does not have to tell it again. It is kept in the chronology.",
            rows: 5,
            optional: true,
          }),
        },
      }),
    ],
  });
}

/** Why a case cannot go to another team of its agency. */
export function sayNoOtherTeam({ agencies }: Pick<Pack, "agencies">, agencyId: string): string | undefined {
  const teams = agencies.find(({ id }) => id === agencyId)?.teams ?? [];
  return teams.length > 1
    ? undefined
    : "Your service has one team. To another service it goes by a referral.";
}

/** Asks why a closed case goes on. */
export const reopenForm = defineForm({
  id: "case-reopen",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "Why is it opened again?",
      why: "Everything kept is there again for whoever takes it, so that she starts where she left off.",
      fields: {
        reason: choice({
          label: "Why is it opened again?",
          options: [
            { value: "came-back", label: "She came back" },
            { value: "new-incident", label: "Something has happened" },
            { value: "reached-again", label: "She can be reached again" },
            { value: "closed-wrongly", label: "It should not have been closed" },
          ],
        }),
        note: longText({ label: "What has changed", rows: 3, optional: true }),
      },
    }),
  ],
});
