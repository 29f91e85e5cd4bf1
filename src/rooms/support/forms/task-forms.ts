import {
  choice,
  date,
  defineForm,
  type Form,
  longText,
  oneQuestion,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findTeam, type Member } from "../../cases/index.ts";

/** Asks what has to be done, by whom of the team and by when. */
export function taskForm(owners: readonly Pick<Member, "staffId" | "name" | "capacity">[]): Form {
  return defineForm({
    id: "task-add",
    version: 1,
    pages: [
      page({
        id: "task",
        title: "What has to be done?",
        fields: {
          title: text({
            label: "What has to be done",
            hint: "It is kept sealed. Lists show the task's reference, not these words.",
          }),
          owner: choice({ label: "Who does it?", options: toOptions(owners) }),
          due: date({
            label: "By which day?",
            hint: "Left out, the usual time runs.",
            must: "future",
            optional: true,
          }),
        },
      }),
    ],
  });
}

export const endTaskForm = oneQuestion(
  "task-done",
  "note",
  longText({ label: "What came of it?", rows: 3, optional: true }),
);

export const whyNotForm = defineForm({
  id: "task-why-not",
  version: 1,
  pages: [
    page({
      id: "note",
      title: "Why?",
      fields: { note: longText({ label: "What stood in the way, or what has changed?", rows: 3 }) },
    }),
  ],
});

/** Asks who else of the team does it. */
export async function handOverTaskForm({ tx, thing }: StepContext): Promise<Form> {
  const team = thing.parentId ? await findTeam(tx, thing.parentId) : [];
  if (team.length === 0) throw conflict("Nobody works on this case by name.");
  return oneQuestion(
    "task-hand-over",
    "owner",
    choice({ label: "Who does it from now on?", options: toOptions(team) }),
  );
}

export const postponeForm = defineForm({
  id: "task-postpone",
  version: 1,
  pages: [
    page({
      id: "due",
      title: "To which day?",
      fields: {
        due: date({ label: "The new day", must: "future" }),
        reason: choice({
          label: "Why?",
          options: [
            { value: "her-wish", label: "She asked for it" },
            { value: "others", label: "It waits for somebody else" },
            { value: "no-time", label: "There was no time" },
          ],
        }),
      },
    }),
  ],
});

function toOptions(members: readonly Pick<Member, "staffId" | "name" | "capacity">[]) {
  return members.map(({ staffId, name, capacity }) => ({ value: staffId, label: name, hint: capacity }));
}
