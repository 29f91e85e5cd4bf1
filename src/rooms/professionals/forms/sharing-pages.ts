import { choice, is, longText, page, text, yesNo } from "../../../foundation/forms/index.ts";
import { BASES } from "../model/bases.ts";

const ASKED = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "not-asked", label: "I could not ask her" },
] as const;

/**
 * Three questions that are often taken for one, each on a page of its own: does she know, does she agree, and what
 * allows the sharing. Agreeing is not the basis (DOMAIN 1, 11). Without her agreement the decision is recorded whole.
 */
export function sharingPages() {
  return [
    page({
      id: "aware",
      title: "Does she know that you are asking us?",
      fields: {
        aware: yesNo({
          label: "Does she know that you are asking us?",
          why: "Whoever rings her must know whether she expects it.",
        }),
        whyNotAware: longText({
          label: "Why not?",
          why: "There can be good reasons, such as that telling her is not safe. They are kept with the request.",
          rows: 3,
          maxLength: 2_000,
          when: is("aware", "no"),
        }),
      },
    }),
    page({
      id: "agrees",
      title: "Does she agree?",
      fields: {
        consent: choice({
          label: "Does she agree that you tell us this?",
          why: "Her wishes count whatever the law allows. If she does not agree, you record below why you tell us.",
          options: [...ASKED],
        }),
        mayKnow: choice({
          label: "Does she agree that you hear what comes of it?",
          why: "What comes of it is hers. Without her yes you hear only that it was received and is looked after.",
          options: [...ASKED],
        }),
      },
    }),
    page({
      id: "basis",
      title: "What allows you to share",
      fields: {
        basis: choice({
          label: "Lawful basis",
          why: "Sharing always needs one, even when she agrees: her agreement is not the basis.",
          options: [...BASES],
        }),
      },
    }),
    withoutPage(),
  ] as const;
}

function withoutPage() {
  return page({
    id: "without",
    title: "Sharing without her agreement",
    why: "It can be right, and it has to be recorded by whoever decided it.",
    when: is("consent", "no", "not-asked"),
    fields: {
      purpose: longText({
        label: "For what purpose?",
        why: "What this sharing is to achieve.",
        rows: 3,
        maxLength: 2_000,
      }),
      necessity: longText({
        label: "Why is it necessary?",
        why: "What could happen otherwise, and why nothing less would do.",
        rows: 3,
        maxLength: 2_000,
      }),
      proportionality: longText({
        label: "Why is it proportionate?",
        why: "What you left out, and how you weighed her wishes against the danger.",
        rows: 3,
        maxLength: 2_000,
      }),
      decidedBy: text({
        label: "Who decided it",
        hint: "Name and job.",
        why: "Somebody has to answer for it.",
      }),
    },
  });
}
