import type { Calendar } from "../../../foundation/clock/index.ts";
import {
  choice,
  date,
  defineForm,
  is,
  page,
  text,
  type Form,
  type Option,
} from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { sayProbability, type Candidate } from "../../people/index.ts";
import { writeBorn } from "../safe-contact-rows.ts";
import type { ContactKind } from "../store/contact.ts";
import { findWhoItMayBe } from "../store/who-it-may-be.ts";

export const NEW_PERSON = "new";

/**
 * Asks whom a contact is about: each person already known who may be the one, with the reasons, or somebody new.
 * A person decides; nothing is chosen beforehand.
 */
export async function recogniseForm(context: StepContext): Promise<Form> {
  const known = await findWhoItMayBe(context);
  const { tx } = context;
  return defineForm({
    id: "contact-recognise",
    version: 1,
    pages: [
      page({
        id: "who",
        title: "Who is this about?",
        fields: {
          person: choice({
            label: "Who is this about?",
            hint:
              known.length === 0
                ? "Nobody already known looks like her."
                : "Agreement is not proof. Compare before you choose.",
            options: [
              ...known.map((each) => toOption(each, tx.house.calendar)),
              { value: NEW_PERSON, label: "Somebody not known before" },
            ],
          }),
          given: text({ label: "First name", optional: true, width: 20, when: is("person", NEW_PERSON) }),
          family: text({ label: "Last name", optional: true, width: 20, when: is("person", NEW_PERSON) }),
          born: date({
            label: "Date of birth",
            optional: true,
            must: "past",
            when: is("person", NEW_PERSON),
          }),
        },
      }),
    ],
  });
}

/** Whom a contact of this kind is about: someone harmed, or someone who causes harm. */
export function sideOf(kind: ContactKind): "harmed" | "causing-harm" {
  return kind === "own-behaviour" ? "causing-harm" : "harmed";
}

function toOption({ personId, reference, names, born, probability }: Candidate, calendar: Calendar): Option {
  const called = names.map(({ given, family }) => `${given} ${family}`.trim()).join(", also ");
  const hint = `${reference}${born ? `, born ${writeBorn(born, calendar)}` : ""}: ${sayProbability(probability)}.`;
  return { value: personId, label: called || "No name given", hint };
}
