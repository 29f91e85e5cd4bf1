import type { Calendar } from "../../../foundation/clock/index.ts";
import {
  choice,
  choices,
  date,
  defineForm,
  is,
  page,
  text,
  type Form,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { sayProbability, type Candidate } from "../../people/index.ts";
import { TIE_LABELS, TIES } from "../../relationships/index.ts";
import { writeBorn } from "../safe-contact-rows.ts";
import { getContact, RELATIONS_TO_HER } from "../store/contact.ts";
import { checkSides, type SidesChecked } from "../store/known-sides.ts";
import { NEW_PERSON } from "./recognise-form.ts";

const RELATIONS: Readonly<Record<(typeof RELATIONS_TO_HER)[number], string>> = {
  partner: "Her partner",
  "ex-partner": "A former partner",
  family: "Someone of her family",
  household: "Someone of her household",
  known: "Someone she knows",
  stranger: "A stranger",
  several: "One of several people",
};

/**
 * Asks who causes harm: each person known to who may be the one, with the reasons, or somebody new; and what looking both
 * up on both sides came to. The two are linked and never merged (DOMAIN 7): nobody of her side is among the choices.
 */
export async function otherSideForm({ tx, thing }: StepContext): Promise<Form> {
  const contact = await getContact(tx, thing.id);
  const sides = await checkSides(tx, thing, contact);
  const { unsafeGiven = "", unsafeFamily = "" } = contact.answers;
  const said = `${unsafeGiven} ${unsafeFamily}`.trim();
  return defineForm({
    id: "contact-other-side",
    version: 1,
    pages: [
      page({
        id: "other",
        title: "What she says, and what is known",
        fields: {
          ...whoFields(sides, said, tx.house.calendar),
          ...connectionFields(),
          check: choice({
            label: "Is either of them also known as the other side?",
            hint: sayFindings(sides),
            options: [
              { value: "clear", label: "No" },
              { value: "her", label: "She is also known as somebody who causes harm" },
              { value: "them", label: "They are also known as somebody harmed" },
              { value: "both", label: "Both" },
              { value: "unsure", label: "It cannot be said yet" },
            ],
          }),
        },
      }),
    ],
  });
}

function whoFields({ others }: SidesChecked, said: string, calendar: Calendar) {
  return {
    person: choice({
      label: "Who is causing harm?",
      hint:
        others.length === 0
          ? "Nobody known to cause harm looks like the one she speaks of."
          : "Agreement is not proof. Compare before you choose.",
      options: [
        ...others.map((each) => ({
          value: each.personId,
          label: namesOf(each) || "No name given",
          hint: `${each.reference}${each.born ? `, born ${writeBorn(each.born, calendar)}` : ""}. ${because(each)}`,
        })),
        {
          value: NEW_PERSON,
          label: "Somebody not known before",
          ...(said
            ? { hint: `She calls them ${said}. What you leave empty is taken from what she said.` }
            : {}),
        },
      ],
    }),
    given: text({ label: "First name", optional: true, width: 20, when: is("person", NEW_PERSON) }),
    family: text({ label: "Last name", optional: true, width: 20, when: is("person", NEW_PERSON) }),
    born: date({ label: "Date of birth", optional: true, must: "past", when: is("person", NEW_PERSON) }),
  } as const;
}

function connectionFields() {
  return {
    relation: choice({
      label: "Who are they to her?",
      options: RELATIONS_TO_HER.map((value) => ({ value, label: RELATIONS[value] })),
      optional: true,
    }),
    ties: choices({
      label: "Are they, or were they ever, connected in one of these ways?",
      hint: "As section 2 of the Domestic Abuse Act 2021 asks. Leave it empty when she was not asked.",
      options: TIES.map((value) => ({
        value,
        label: TIE_LABELS[value],
        ...(value === "none" ? { alone: true } : {}),
      })),
      optional: true,
    }),
    together: choice({
      label: "Do they live together?",
      options: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
        { value: "unknown", label: "Not known" },
      ],
      inline: true,
      optional: true,
    }),
  } as const;
}

/** What was found, by reference and reason; for the front door, which alone is asked this. */
function sayFindings({ herAsOther, otherAsHarmed }: SidesChecked): string {
  const found = [
    ...herAsOther.map((each) => `${each.reference}, known to cause harm, looks like her. ${because(each)}`),
    ...otherAsHarmed.map(
      (each) => `${each.reference}, known as harmed, looks like the one she speaks of. ${because(each)}`,
    ),
  ];
  return found.length === 0 ? "Nothing was found that says so." : found.join(" ");
}

function namesOf({ names }: Candidate): string {
  return names.map(({ given, family }) => `${given} ${family}`.trim()).join(", also ");
}

function because({ probability, reasons }: Candidate): string {
  const speaking = reasons.filter(({ bits }) => bits > 0).map(({ sentence }) => sentence);
  return `${capital(sayProbability(probability))}. ${speaking.join(" ")}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
