import { formatDateTime } from "../../../foundation/clock/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findNotes, type Note } from "../../chronology/index.ts";

const OFFERED = 20;
const SHOWN = 80;

/** Asks which of this case's latest notes is put right, and how. The old one stays: nothing written is changed. */
export async function correctForm({ tx, thing }: StepContext): Promise<Form> {
  const notes = await findNotes(tx, [thing.id], OFFERED);
  if (notes.length === 0) throw conflict("Nothing has been written in this case yet.");
  return defineForm({
    id: "case-correct",
    version: 1,
    pages: [
      page({
        id: "correction",
        title: "What has to be put right?",
        why: "What was written stays as it is. Your correction stands beside it, with your name.",
        fields: {
          note: choice({
            label: "Which note?",
            hint: "The latest of this case.",
            options: notes.map((note) => ({
              value: note.id,
              label: shorten(note.text),
              hint: `${note.byName}, ${formatDateTime(note.at, tx.house.calendar)}`,
            })),
          }),
          text: longText({ label: "How it should read, and how you know", rows: 5 }),
        },
      }),
    ],
  });
}

function shorten(text: Note["text"]): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
