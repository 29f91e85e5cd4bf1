import { NOBODY } from "./nobody.ts";
import { choice, date, defineForm, type Form, longText, page } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { saySeat } from "../model/say-seat.ts";
import type { Decision } from "../store/decision.ts";
import type { BoardSeat } from "../store/seat.ts";

const LONGEST = 2_000;

/** What is chosen where an action came out of no item in particular. */
export const NO_ITEM = "none";

const due = date({ label: "Due", hint: "The day it is to be done by." });

/** What is agreed: what, by whom, by when; of a meeting, on which item. */
export function agreeForm(owners: Owners, agenda: readonly string[] = []): Form {
  const item = choice({
    label: "On which item was it agreed?",
    options: [
      ...agenda.map((each, index) => ({ value: String(index + 1), label: `${index + 1}. ${each}` })),
      { value: NO_ITEM, label: "On none in particular" },
    ],
  });
  return defineForm({
    id: agenda.length > 0 ? "board-action-at-meeting" : "board-action",
    version: 1,
    pages: [
      page({
        id: "action",
        title: "What was agreed",
        fields: {
          ...(agenda.length > 0 ? { item } : {}),
          what: longText({ label: "What is to be done?", hint: NOBODY, rows: 3, maxLength: 1_000 }),
          owner: ownerField(owners),
          due,
        },
      }),
    ],
  });
}

export type Owners = { readonly pack: Pick<Pack, "agencies">; readonly seats: readonly BoardSeat[] };

/** Somebody else who does it. */
export function giveForm(owners: Owners): Form {
  const fields = { owner: ownerField(owners), said: why("Why?") };
  return defineForm({
    id: "board-action-give",
    version: 1,
    pages: [page({ id: "give", title: "Who does it now", fields })],
  });
}

function ownerField({ pack, seats }: Owners) {
  return choice({
    label: "Who does it?",
    select: true,
    options: [
      ...seats.map((seat) => ({ value: `seat.${seat.id}`, label: saySeat(pack, seat) })),
      ...pack.agencies.map(({ id, name }) => ({ value: `agency.${id}`, label: name })),
    ],
  });
}

export const updateForm = defineForm({
  id: "board-action-update",
  version: 1,
  pages: [
    page({
      id: "update",
      title: "How it goes",
      fields: { said: longText({ label: "How does it go?", hint: NOBODY, rows: 4, maxLength: LONGEST }) },
    }),
  ],
});

export const doneForm = defineForm({
  id: "board-action-done",
  version: 1,
  pages: [
    page({
      id: "done",
      title: "What was done",
      fields: { said: longText({ label: "What was done?", hint: NOBODY, rows: 4, maxLength: LONGEST }) },
    }),
  ],
});

export const moveForm = defineForm({
  id: "board-action-move",
  version: 1,
  pages: [page({ id: "move", title: "The new day", fields: { due, said: why("Why does the day move?") } })],
});

export const againForm = defineForm({
  id: "board-action-again",
  version: 1,
  pages: [
    page({ id: "again", title: "Open it again", fields: { due, said: why("Why is it opened again?") } }),
  ],
});

/** By which decision it is dropped; where the body made none, only the reason, which no guard lets through. */
export function dropForm(decisions: readonly Pick<Decision, "id" | "code" | "words">[]): Form {
  const decision = choice({
    label: "By which decision?",
    options: decisions.map(({ id, code, words }) => ({ value: id, label: `${code}: ${words}` })),
  });
  return defineForm({
    id: decisions.length > 0 ? "board-action-drop" : "board-action-drop-none",
    version: 1,
    pages: [
      page({
        id: "drop",
        title: "Why it is dropped",
        fields: { ...(decisions.length > 0 ? { decision } : {}), said: why("Why is it dropped?") },
      }),
    ],
  });
}

function why(label: string) {
  return longText({ label, hint: NOBODY, rows: 3, maxLength: LONGEST });
}
