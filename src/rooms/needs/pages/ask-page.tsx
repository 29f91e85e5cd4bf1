import type { Answers } from "../../../foundation/forms/index.ts";
import { formRoutes } from "../../../foundation/process/index.ts";
import { needField, needsForm, noteField } from "../forms/needs-form.ts";
import { findChildrenLeftOut, findKnown } from "../store/find-known.ts";
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
    const known = latest ? await findChildrenLeftOut(tx, thing, latest) : await findKnown(tx, thing);
    const came = thing.process === "case" ? "came" : "told";
    const begins = latest ? "last" : Object.keys(known).length > 0 ? came : "blank";
    return {
      form: needsForm(tx.house.pack),
      answers: { ...known, ...(latest ? answersOf(latest) : {}) },
      intro: <p class="govuk-body">{BEGINS[begins]}</p>,
      notYet: thing.personId ? undefined : "Say who this is about first, even if she gave no name.",
      open: async (answers) => {
        await recordNeeds(tx, thing, answers);
        return href;
      },
    };
  },
});

const BEGINS = {
  last: "This begins with what she said last. Change what has changed.",
  came: "This begins with what came with the referral. Go through it with her and change what is not so: it counts here once you keep it.",
  told: "This begins with what was told when help was asked for, and what was recorded since. Go through it with her and change what is not so: it counts once you keep it.",
  blank: "Leave out what was not talked about.",
} as const;

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
