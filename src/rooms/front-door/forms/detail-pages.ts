import { choice, choices, is, longText, page, text, yesNo } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { districtField } from "./district-field.ts";
import { RELATIONS_IN_HER_WORDS } from "../relation-labels.ts";

type Asked = { readonly question: string; readonly why: string };

/** What she may add: so that a service can be ready for her, and she need not say it again. None of it is needed. */
export function detailPages(pack: Pick<Pack, "words" | "districts" | "needs">) {
  const { district, children, mayKnow, unsafe } = pack.words;
  return [
    page({
      id: "district",
      title: district.question,
      why: district.why,
      fields: { district: districtField(pack, "Where you live") },
    }),
    childrenPage(children),
    wantsPage(pack),
    page({
      id: "may-know",
      title: mayKnow.question,
      why: mayKnow.why,
      fields: {
        mayKnow: text({
          label: "Who may know",
          hint: "For example, my sister or my doctor.",
          optional: true,
          ratherNotSay: true,
        }),
      },
    }),
    unsafePage(unsafe),
  ] as const;
}

function childrenPage({ question, why }: Asked) {
  return page({
    id: "children",
    title: question,
    why,
    fields: {
      children: yesNo({ label: "Children", optional: true, ratherNotSay: true }),
      childrenWho: longText({
        label: "Who are they, and where are they now?",
        hint: "For example, how old they are and who they are with. You can leave out names.",
        optional: true,
        when: is("children", "yes"),
      }),
    },
  });
}

function wantsPage({ words, needs }: Pick<Pack, "words" | "needs">) {
  return page({
    id: "wants",
    title: words.wants.question,
    why: words.wants.why,
    fields: {
      wants: choices({
        label: "What would help",
        options: needs.map(({ id, plainName }) => ({ value: id, label: plainName })),
        optional: true,
      }),
      wantsNote: longText({ label: "Anything else that would help, or that would not", optional: true }),
    },
  });
}

function unsafePage({ question, why }: Asked) {
  return page({
    id: "unsafe",
    title: question,
    why,
    fields: {
      unsafeGiven: text({ label: "Their first name", optional: true, width: 20 }),
      unsafeFamily: text({ label: "Their last name", optional: true, width: 20 }),
      unsafeRelation: choice({
        label: "Who are they to you?",
        options: RELATIONS_IN_HER_WORDS,
        optional: true,
        ratherNotSay: true,
      }),
      unsafeLivesWith: choice({
        label: "Do they live with you?",
        options: [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "unknown", label: "Some of the time, or I don't know" },
        ],
        optional: true,
        ratherNotSay: true,
      }),
      unsafeOthers: text({
        label: "Is there anyone else we should not talk to?",
        hint: "For example, their mother, or a neighbour.",
        optional: true,
      }),
    },
  });
}
