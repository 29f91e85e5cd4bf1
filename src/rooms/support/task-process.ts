import { defineProcess } from "../../foundation/process/index.ts";
import { endTaskForm, handOverTaskForm, postponeForm, whyNotForm } from "./forms/task-forms.ts";
import { handOverTask, keepTaskNote, postponeTask } from "./store/task-steps.ts";

/**
 * Something that somebody of the team has to do by a day. That it was not possible, or that things changed, is not the
 * same as not done (DOMAIN 1, actions).
 */
export const taskProcess = defineProcess({
  name: "task",
  label: "Task",
  base: "/tasks",
  referencePrefix: "T",
  states: {
    open: { label: "Open" },
    done: { label: "Done", final: true },
    "not-possible": { label: "Not possible", final: true },
    changed: { label: "Circumstances changed", final: true },
  },
  opening: { step: "add", to: "open", permission: "case.work", done: "Task added" },
  steps: {
    done: {
      label: "It is done",
      done: "Task done",
      from: ["open"],
      to: ["done"],
      permission: "case.work",
      form: endTaskForm,
      effect: keepTaskNote,
    },
    "not-possible": {
      label: "It was not possible",
      done: "Task not possible",
      from: ["open"],
      to: ["not-possible"],
      permission: "case.work",
      form: whyNotForm,
      effect: keepTaskNote,
    },
    changed: {
      label: "Circumstances changed",
      done: "Task ended, circumstances changed",
      from: ["open"],
      to: ["changed"],
      permission: "case.work",
      form: whyNotForm,
      effect: keepTaskNote,
    },
    "hand-over": {
      label: "Give it to somebody else",
      done: "Task handed over",
      from: ["open"],
      to: "stays",
      permission: "case.work",
      form: handOverTaskForm,
      effect: handOverTask,
    },
    postpone: {
      label: "Move the day",
      done: "Task moved to another day",
      from: ["open"],
      to: "stays",
      permission: "case.work",
      form: postponeForm,
      effect: postponeTask,
    },
  },
  clocks: {
    due: {
      label: "Do this task",
      limit: "case.task",
      starts: ["add", "postpone"],
      stops: ["done", "not-possible", "changed", "postpone"],
      handedOverBy: ["hand-over"],
    },
  },
});
