import {
  choice,
  date,
  defineForm,
  is,
  longText,
  page,
  text,
  type Condition,
  type Form,
} from "../../../foundation/forms/index.ts";
import { reasonForm } from "./action-forms.ts";

/** An indicator there is. */
type Named = { readonly id: string; readonly name: string };

/** Asks what shows something of the plan: an address, an indicator, a file, or what somebody said and agreed to have kept. */
export function evidenceForm(indicators: readonly Named[]): Form {
  const [isLink, isData, isSaid] = [is("kind", "link"), is("kind", "data"), is("kind", "testimony")];
  return defineForm({
    id: "evidence",
    version: 1,
    pages: [
      page({
        id: "evidence",
        title: "What shows it",
        fields: {
          kind: choice({
            label: "What shows it?",
            hint: "Somebody’s words are kept only where she agreed to it.",
            options: [
              { value: "link", label: "Another site" },
              ...(indicators.length > 0 ? [{ value: "data", label: "An indicator" }] : []),
              { value: "file", label: "A file", hint: "Chosen at the end of this page" },
              { value: "testimony", label: "Somebody’s words" },
            ],
          }),
          link: text({
            label: "Its address",
            hint: "As the browser shows it. It begins with https://",
            maxLength: 500,
            when: isLink,
            errors: {
              missing: "Enter an address that begins with https://, such as https://example.org/report",
            },
          }),
          ...(indicators.length > 0 && {
            indicator: choice({
              label: "Which indicator?",
              options: indicators.map(({ id, name }) => ({ value: id, label: name })),
              select: true,
              when: isData,
            }),
          }),
          shows: longText({
            label: "What does it show?",
            hint: "In short, plain words. Name nobody, and write nothing by which anybody could be known. What somebody said, as she wants it said.",
            maxLength: 1_000,
            rows: 4,
            errors: { missing: "Say what it shows" },
          }),
          ...consentFields(isSaid),
        },
      }),
    ],
  });
}

/** Where her consent to have her words kept is, since when, and until when. */
function consentFields(isSaid: Condition) {
  return {
    consent: text({
      label: "Where is her consent kept?",
      hint: "Such as: signed form, with the facilitator of the panel. Not who she is.",
      maxLength: 300,
      when: isSaid,
      errors: { missing: "Say where her consent is kept" },
    }),
    consented: date({ label: "When did she agree?", must: "pastOrToday", when: isSaid }),
    review: date({
      label: "When is she asked again?",
      hint: "No more than a year after she agreed. From that day on nobody is shown what she said.",
      must: "future",
      when: isSaid,
      errors: { missing: "Enter a day no more than a year after she agreed" },
    }),
  };
}

export const withdrawEvidenceForm = reasonForm("withdraw-evidence", "Why is it withdrawn?");
