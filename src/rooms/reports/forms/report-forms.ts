import { NOBODY } from "../../governance/index.ts";
import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** For which body a report is. */
export function prepareForm({ governance }: Pick<Pack, "governance">) {
  return defineForm({
    id: "report-prepare",
    version: 1,
    pages: [
      page({
        id: "body",
        title: "Prepare a report",
        fields: {
          body: choice({
            label: "For which body?",
            options: governance.bodies
              .filter(({ kind }) => kind !== "linked-board")
              .map(({ id, name }) => ({ value: id, label: name })),
          }),
        },
      }),
    ],
  });
}

type Part = { readonly code: string; readonly title: string };

/** What an owner says of a part of the strategy. */
export function commentForm(parts: readonly Part[]): Form {
  return defineForm({
    id: "report-comment",
    version: 1,
    pages: [
      page({
        id: "words",
        title: "Say how it goes",
        fields: {
          section: choice({
            label: "Which part is it about?",
            options: parts.map(({ code, title }) => ({ value: code, label: `${code} ${title}` })),
          }),
          words: longText({
            label: "What should the board know about it?",
            hint: `What lies behind the figures, and what is done about it. What is said later of the same part stands in place of this. ${NOBODY}`,
            rows: 5,
            maxLength: 2_000,
          }),
        },
      }),
    ],
  });
}

type Meeting = { readonly id: string; readonly label: string };

/** To which meeting a report is put as a paper. */
export function paperForm(meetings: readonly Meeting[]): Form {
  return defineForm({
    id: "report-paper",
    version: 1,
    pages: [
      page({
        id: "meeting",
        title: "Put it to a meeting",
        fields: {
          meeting: choice({
            label: "Which meeting is it a paper of?",
            options: meetings.map(({ id, label }) => ({ value: id, label })),
          }),
        },
      }),
    ],
  });
}

/** Why a report is taken back. */
export const withdrawForm = defineForm({
  id: "report-withdraw",
  version: 1,
  pages: [
    page({
      id: "why",
      title: "Why?",
      fields: {
        why: longText({
          label: "Why is it withdrawn?",
          hint: "Whoever opens it reads this first.",
          rows: 2,
          maxLength: 1_000,
        }),
      },
    }),
  ],
});
