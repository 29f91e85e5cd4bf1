import { defineProcess } from "../../foundation/process/index.ts";
import { mapForm, guessedAnswers, lacksOfMapping } from "./forms/map-form.ts";
import { startForm } from "./forms/start-form.ts";
import { takeBackForm } from "./forms/take-back-form.ts";
import { paths } from "./paths.ts";
import {
  forget,
  keepMapping,
  needsFile,
  needsRows,
  needsUntouched,
  start,
  takeBack,
} from "./store/import-steps.ts";
import { sayStarting, sayTakingBack } from "./store/say-consequence.ts";

const BRINGS = "case.import";
const JOB = "import.work";

/**
 * A service's list of cases it has already: sent, its columns named, tried without writing anything, brought over in the
 * background, and taken back where it was a mistake. Source: LINKAGE, the person index.
 */
export const importProcess = defineProcess({
  name: "import",
  label: "List of existing cases",
  base: paths.imports,
  referencePrefix: "U",
  states: {
    sent: { label: "Its columns are to be named" },
    checking: { label: "Being checked" },
    checked: { label: "Checked, nothing brought over yet" },
    running: { label: "Being brought over" },
    done: { label: "Brought over", closed: true },
    cancelled: { label: "Stopped", closed: true },
    "taking-back": { label: "Being taken back" },
    "taken-back": { label: "Taken back", final: true },
  },
  opening: { step: "send", to: "sent", permission: BRINGS, done: "List of cases sent" },
  steps: {
    start: {
      label: "Bring the cases over",
      done: "Begun to bring the cases over",
      from: ["checked"],
      to: ["running"],
      permission: BRINGS,
      form: startForm,
      guard: needsRows,
      consequence: sayStarting,
      effect: start,
    },
    map: {
      label: "Say what each column is",
      done: "Columns named",
      from: ["sent", "checked"],
      to: ["checking"],
      permission: BRINGS,
      form: mapForm,
      prefill: guessedAnswers,
      lacks: lacksOfMapping,
      guard: needsFile,
      consequence: async () =>
        "When you have said it, the list is checked row by row. Nothing is brought over yet: you see first what would come of it.",
      effect: keepMapping,
    },
    "end-check": {
      label: "End the check",
      done: "List checked",
      from: ["checking"],
      to: ["checked"],
      permission: JOB,
      silent: true,
    },
    finish: {
      label: "End",
      done: "All rows done",
      from: ["running"],
      to: ["done"],
      permission: JOB,
      silent: true,
    },
    cancel: {
      label: "Stop, and delete the file",
      done: "Stopped, and the file deleted",
      from: ["sent", "checking", "checked", "running"],
      to: ["cancelled"],
      permission: BRINGS,
      consequence: async () =>
        "The file is deleted. Cases that were brought over already stay, and can be taken back from this page.",
      effect: forget,
    },
    expire: {
      label: "Delete a file that nobody goes on with",
      done: "Nobody went on with it: the file was deleted",
      from: ["sent", "checked"],
      to: ["cancelled"],
      permission: JOB,
      effect: forget,
      silent: true,
    },
    "take-back": {
      label: "Take the whole list back",
      done: "Begun to take the list back",
      from: ["done", "cancelled"],
      to: ["taking-back"],
      permission: BRINGS,
      form: takeBackForm,
      guard: needsUntouched,
      consequence: sayTakingBack,
      effect: takeBack,
    },
    "end-take-back": {
      label: "End taking back",
      done: "List taken back",
      from: ["taking-back"],
      to: ["taken-back"],
      permission: JOB,
      silent: true,
    },
  },
  clocks: {},
});
