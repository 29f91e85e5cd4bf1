import { type Month, monthName } from "../../../foundation/clock/index.ts";
import {
  choice,
  choices,
  defineForm,
  type Form,
  oneQuestion,
  page,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { PROFILES } from "../model/profiles.ts";
import { WHYS, WITHDRAWALS } from "../model/why.ts";

/** What is prepared: which tables, up to when, under which rule, and why there is another edition. */
export function prepareForm(pack: Pack, quarters: readonly Month[]): Form {
  return defineForm({
    id: "edition-prepare",
    version: 1,
    pages: [
      page({
        id: "prepare",
        title: "Prepare an edition",
        fields: {
          tables: choices({
            label: "Which tables?",
            hint: "A table that is left out stays as the last edition has it.",
            options: pack.publications.tables.map(({ id, title }) => ({ value: id, label: title })),
          }),
          until: choice({
            label: "Up to which quarter?",
            hint: "Quarters that are over for long enough to be released.",
            errors: { missing: "Choose a quarter that is not out yet, or say below what is put right" },
            options: quarters.map((quarter) => ({ value: quarter, label: monthName(quarter, 3) })),
          }),
          profile: choice({
            label: "By which rule is a count held back?",
            options: PROFILES.map(({ id, label, hint }) => ({ value: id, label, hint })),
          }),
          why: choice({
            label: "Why is there another edition?",
            hint: "Everybody reads this in the list of revisions.",
            errors: { missing: "Say why. Before figures are out there is nothing to put right" },
            options: Object.entries(WHYS).map(([value, label]) => ({ value, label })),
          }),
        },
      }),
    ],
  });
}

/** Whether somebody else finds an edition fit. */
export const signForm = defineForm({
  id: "edition-sign",
  version: 1,
  pages: [
    page({
      id: "sign",
      title: "May it be published?",
      fields: {
        fit: choice({
          label: "May this edition be published?",
          hint: "The audit found no way to a count that is held back. Look at what it cannot see: are the figures likely, is the wording right, could anybody think of one person? One that is not fit is put aside, and another is prepared.",
          options: [
            { value: "yes", label: "Yes, as it is" },
            { value: "figures", label: "No: the figures cannot be right" },
            { value: "words", label: "No: a title or a note is wrong" },
            { value: "person", label: "No: it might point to somebody" },
          ],
        }),
      },
    }),
  ],
});

/** Why an edition goes. */
export const withdrawForm = oneQuestion(
  "edition-withdraw",
  "why",
  choice({
    label: "Why is it withdrawn?",
    hint: "Everybody reads this.",
    options: Object.entries(WITHDRAWALS).map(([value, label]) => ({ value, label })),
  }),
);
