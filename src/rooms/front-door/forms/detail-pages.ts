import { choice, choices, is, longText, page, text, yesNo } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { districtField } from "./district-field.ts";
import { relationsInHerWords } from "../relation-labels.ts";

type Words = Pack["words"];

/** What she may add: so that a service can be ready for her, and she need not say it again. None of it is needed. */
export function detailPages(pack: Pick<Pack, "words" | "districts" | "needs">) {
  const { district, mayKnow, fields } = pack.words;
  return [
    page({
      id: "district",
      title: district.question,
      why: district.why,
      fields: { district: districtField(pack, fields.district) },
    }),
    childrenPage(pack.words),
    wantsPage(pack),
    page({
      id: "may-know",
      title: mayKnow.question,
      why: mayKnow.why,
      fields: {
        mayKnow: text({
          label: fields.mayKnow,
          hint: fields.mayKnowHint,
          optional: true,
          ratherNotSay: true,
        }),
      },
    }),
    unsafePage(pack.words),
  ] as const;
}

function childrenPage({ children, fields }: Words) {
  return page({
    id: "children",
    title: children.question,
    why: children.why,
    fields: {
      children: yesNo({ label: fields.children, optional: true, ratherNotSay: true }),
      childrenWho: longText({
        label: fields.childrenWho,
        hint: fields.childrenWhoHint,
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
        label: words.fields.wants,
        options: needs.map(({ id, plainName }) => ({ value: id, label: plainName })),
        optional: true,
      }),
      wantsNote: longText({ label: words.fields.wantsNote, optional: true }),
    },
  });
}

function unsafePage({ unsafe, fields, forms }: Words) {
  return page({
    id: "unsafe",
    title: unsafe.question,
    why: unsafe.why,
    fields: {
      unsafeGiven: text({ label: fields.theirFirstName, optional: true, width: 20 }),
      unsafeFamily: text({ label: fields.theirLastName, optional: true, width: 20 }),
      unsafeRelation: choice({
        label: fields.relation,
        options: relationsInHerWords(fields),
        optional: true,
        ratherNotSay: true,
      }),
      unsafeLivesWith: choice({
        label: fields.livesWith,
        options: [
          { value: "yes", label: forms.yes },
          { value: "no", label: forms.no },
          { value: "unknown", label: fields.livesSometimes },
        ],
        optional: true,
        ratherNotSay: true,
      }),
      unsafeOthers: text({
        label: fields.others,
        hint: fields.othersHint,
        optional: true,
      }),
    },
  });
}
