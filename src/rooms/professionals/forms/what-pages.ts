import { choice, choices, date, is, longText, page, text } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { RELATIONS_TO_HER, workPage } from "../../front-door/index.ts";
import { CRITERIA } from "../model/criteria.ts";

const RELATIONS: Readonly<Record<(typeof RELATIONS_TO_HER)[number], string>> = {
  partner: "Her partner",
  "ex-partner": "Her former partner",
  family: "Someone of her family",
  household: "Someone she lives with",
  known: "Someone else she knows",
  stranger: "A stranger",
  several: "Several people",
};

const YES_NO_UNKNOWN = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "I do not know" },
] as const;

/** Who causes the harm and what happened: facts, her words and your judgement, each in its own place. */
export function whatPages(pack: Pick<Pack, "formsOfVawg" | "words">) {
  return [
    harmPage(),
    happenedPage(pack),
    criteriaPage(),
    talkPage(),
    workPage(
      {
        question: "Does she, the person who harms her, or anyone close to her work for one of these?",
        why: "So that nobody she or they work with can see this. Only named people open it then.",
        ifYes: "It is not shared with that employer unless she says so, or someone is in danger.",
      },
      pack.words,
    ),
  ] as const;
}

function harmPage() {
  return page({
    id: "harm",
    title: "Who causes the harm",
    why: "So that nobody speaks to the wrong person, and a pattern against others is seen. What you do not know, leave out.",
    fields: {
      unsafeGiven: text({ label: "First name", optional: true, width: 20 }),
      unsafeFamily: text({ label: "Last name", optional: true, width: 20 }),
      unsafeBorn: date({ label: "Date of birth", optional: true, must: "past" }),
      unsafeRelation: choice({
        label: "To her, this is",
        why: "Some help and some orders are for people who are personally connected.",
        optional: true,
        options: RELATIONS_TO_HER.map((value) => ({ value, label: RELATIONS[value] })),
      }),
      unsafeLivesWith: choice({
        label: "Do they live together?",
        why: "Then any call to the home may be heard.",
        optional: true,
        inline: true,
        options: [...YES_NO_UNKNOWN],
      }),
      unsafeAddress: longText({
        label: "Their address, if another",
        optional: true,
        rows: 3,
        maxLength: 2_000,
      }),
    },
  });
}

function happenedPage({ formsOfVawg }: Pick<Pack, "formsOfVawg">) {
  return page({
    id: "happened",
    title: "What happened",
    fields: {
      facts: longText({
        label: "What happened, as facts",
        hint: "What was seen, heard or found; when; by whom.",
        why: "Facts stay facts when others read them; what you make of them has its own place below.",
        rows: 6,
        maxLength: 6_000,
      }),
      herWords: longText({
        label: "What she said, in her words",
        hint: "As she said it. If she said nothing, leave it empty.",
        why: "So that she need not tell it again.",
        optional: true,
        rows: 5,
        maxLength: 6_000,
      }),
      judgement: longText({
        label: "Your professional judgement",
        hint: "What worries you, and why.",
        why: "Your judgement alone can be reason enough to act. It is shown as yours, never as a fact.",
        optional: true,
        rows: 5,
        maxLength: 6_000,
      }),
      harms: choices({
        label: "What kind of harm, as far as you can tell",
        why: "Some services are for some kinds of harm.",
        optional: true,
        options: formsOfVawg
          .filter(({ partOf }) => partOf === undefined)
          .map(({ id, name }) => ({ value: id, label: name })),
      }),
    },
  });
}

function criteriaPage() {
  return page({
    id: "criteria",
    title: "Why now",
    fields: {
      criteria: choices({
        label: "Which of these do you see?",
        why: "Any one is enough for a high-risk conference; more than one may hold.",
        optional: true,
        options: [...CRITERIA, { value: "none", label: "None of these, or I cannot tell", alone: true }],
        errors: { alone: "“{option}” does not go with another answer. Keep one or the other" },
      }),
      earlier: choice({
        label: "Has she been listed at a high-risk conference before?",
        why: "A further incident within twelve months counts as a repeat, whatever the score.",
        optional: true,
        inline: true,
        options: [...YES_NO_UNKNOWN],
      }),
      earlierNote: text({ label: "When and where, if you know", optional: true, when: is("earlier", "yes") }),
    },
  });
}

function talkPage() {
  return page({
    id: "talk",
    title: "Who is safe to talk to, and who is not",
    fields: {
      safeToTalk: longText({
        label: "Who is safe to talk to",
        hint: "For example, her sister, or the school nurse.",
        why: "Somebody who can help to reach her without anyone noticing.",
        optional: true,
        rows: 3,
        maxLength: 2_000,
      }),
      unsafeOthers: longText({
        label: "Who is not safe to talk to",
        hint: "Also anyone who would pass it on.",
        why: "With some families there is one chance only: a word to the wrong person can end it.",
        optional: true,
        rows: 3,
        maxLength: 2_000,
      }),
    },
  });
}
