import type { Answers } from "../../../foundation/forms/index.ts";
import { formRoutes } from "../../../foundation/process/index.ts";
import { needField, needsForm, noteField } from "../forms/needs-form.ts";
import { findLatestNeeds, type Needs } from "../store/needs.ts";
import { recordNeeds } from "../store/record-needs.ts";

/** GET and POST /contacts/:id/needs and /cases/:id/needs: what she needs, beginning from what she said last. */
export const askRoutes = formRoutes({
  under: ["/contacts", "/cases"],
  path: "needs",
  permission: "needs.assess",
  event: "needs.ask.form",
  title: "What she needs",
  place: "People",
  submit: "Keep this",
  ask: async ({ tx, thing, href }) => {
    const latest = thing.personId ? await findLatestNeeds(tx, thing.personId) : undefined;
    return {
      form: needsForm(tx.house.pack),
      answers: latest ? answersOf(latest) : {},
      intro: (
        <p class="govuk-body">
          {latest
            ? "This begins with what she said last. Change what has changed."
            : "Leave out what was not talked about."}
        </p>
      ),
      notYet: thing.personId ? undefined : "Say who this is about first, even if she gave no name.",
      open: async (answers) => {
        await recordNeeds(tx, thing, answers);
        return href;
      },
    };
  },
});

/** What was said last, as answers to begin with. */
function answersOf({ needs, children, said }: Needs): Answers {
  const { notes, ...rest } = said;
  const stated = needs.map(({ id, state }) => [needField(id), state]);
  const noted = Object.entries(notes).map(([id, note]) => [noteField(id), note]);
  return {
    ...(Object.fromEntries([...Object.entries(rest), ...stated, ...noted]) as Answers),
    ...(children === undefined ? {} : { children }),
  };
}
