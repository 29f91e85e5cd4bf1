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
import { sayProbability, type Alike, type Candidate } from "../../people/index.ts";
import { writeBorn } from "../safe-contact-rows.ts";
import { findWhoItMayBe } from "../store/who-it-may-be.ts";

export const NEW_PERSON = "new";
/** Somebody known who is not among those offered: found by a search, and named by her reference. */
export const BY_REFERENCE = "reference";

/**
 * Asks whom a contact is about: each person already known who may be the one, with the reasons; whoever a search for the
 * same name finds; somebody else known, by her reference; or somebody new. A person decides; nothing is chosen beforehand.
 */
export async function recogniseForm(context: StepContext): Promise<Form> {
  const { candidates, alike } = await findWhoItMayBe(context);
  const { calendar } = context.tx.house;
  return defineForm({
    id: "contact-recognise",
    version: 2,
    pages: [
      page({
        id: "who",
        title: "Who is this about?",
        fields: {
          person: choice({
            label: "Who is this about?",
            hint: sayWhoIsThere(candidates.length, alike.length),
            options: [
              ...candidates.map((each) => toOption(each, calendar)),
              ...alike.map((each) => alikeOption(each, calendar)),
              { value: BY_REFERENCE, label: "Somebody already known who is not listed here" },
              { value: NEW_PERSON, label: "Somebody not known before" },
            ],
          }),
          reference: text({
            label: "Her reference",
            hint: "As the search shows it, such as P-4F2K7Q.",
            width: 10,
            when: is("person", BY_REFERENCE),
            errors: { missing: "Type the reference of somebody you or your team are involved with" },
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

function sayWhoIsThere(candidates: number, alike: number): string {
  if (candidates > 0) return "Agreement is not proof. Compare before you choose.";
  return alike > 0
    ? "Nobody already known is likely to be her. Some names are alike: compare before you choose."
    : "Nobody already known looks like her.";
}

function toOption({ personId, reference, names, born, probability }: Candidate, calendar: Calendar): Option {
  const called = names.map(({ given, family }) => `${given} ${family}`.trim()).join(", also ");
  const hint = `${reference}${born ? `, born ${writeBorn(born, calendar)}` : ""}: ${sayProbability(probability)}.`;
  return { value: personId, label: called || "No name given", hint };
}

function alikeOption({ id, reference, name, born, reasons }: Alike, calendar: Calendar): Option {
  const called = [name?.given, name?.family].filter(Boolean).join(" ");
  const when = born ? `, born ${writeBorn(born, calendar)}` : "";
  const hint = [`${reference}${when}: found by name, less likely the same person.`, ...reasons].join(" ");
  return { value: id, label: called || "No name given", hint };
}
