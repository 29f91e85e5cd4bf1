import { choice, defineForm, oneQuestion, page } from "../../../foundation/forms/index.ts";
import { NOTES, WITHDRAWALS } from "../model/revision.ts";

/** Whether somebody else finds a release fit. */
export const checkForm = defineForm({
  id: "release-check",
  version: 1,
  pages: [
    page({
      id: "check",
      title: "Is it fit to publish?",
      fields: {
        fit: choice({
          label: "Is this map fit to publish?",
          hint: "Look at each area: does its name say where it is, and could anybody think of one person? A map that is not fit is put aside, and the quarter prepared again.",
          options: [
            { value: "yes", label: "Yes, as it is" },
            { value: "names", label: "No: a name is wrong or says too much" },
            { value: "figures", label: "No: the figures cannot be right" },
            { value: "person", label: "No: it might point to somebody" },
          ],
        }),
      },
    }),
  ],
});

export const noteForm = sentenceForm("note", "What has to be said beside it?", NOTES);
export const withdrawForm = sentenceForm("withdraw", "Why is it withdrawn?", WITHDRAWALS);

/** Asks for one of some set sentences, which everybody then reads. */
function sentenceForm(name: string, label: string, sentences: Readonly<Record<string, string>>) {
  const options = Object.entries(sentences).map(([value, words]) => ({ value, label: words }));
  return oneQuestion(`release-${name}`, "what", choice({ label, options }));
}
