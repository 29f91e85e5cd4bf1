import {
  choice,
  date,
  is,
  number as fieldNumber,
  page,
  text,
  type Condition,
  type Page,
} from "../../../foundation/forms/index.ts";
import { MOST_CHILDREN } from "../model/most-children.ts";

/** A grown-up child of the household may be told of too. */
const OLDEST = 30;

/** Which children live with this, one page for each. They are harmed in their own right (Domestic Abuse Act 2021, section 3). */
export function childrenPages(): Page[] {
  const whether = page({
    id: "children",
    title: "Are there children in the household, or children of hers elsewhere?",
    fields: {
      children: choice({
        label: "Are there children in the household, or children of hers elsewhere?",
        why: "Children who see or hear abuse are harmed in their own right, and may need a service of their own.",
        options: [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "unknown", label: "I do not know" },
        ],
      }),
    },
  });
  return [whether, ...Array.from({ length: MOST_CHILDREN }, (_, index) => childPage(index + 1))];
}

function childPage(number: number): Page {
  const isLast = number === MOST_CHILDREN;
  return page({
    id: `child-${number}`,
    title: number === 1 ? "A child" : "Another child",
    why: "What you know, and no more: nobody is asked for it because of this form.",
    when: isAsked(number),
    fields: {
      [`child${number}Name`]: text({ label: "Name", optional: true }),
      [`child${number}Born`]: date({ label: "Date of birth", optional: true, must: "past" }),
      [`child${number}Age`]: fieldNumber({
        label: "Or how old, in years",
        hint: "If you do not know the date. 0 for a baby.",
        optional: true,
        max: OLDEST,
      }),
      [`child${number}School`]: text({
        label: "School or nursery",
        why: "So that a safeguarding lead there can be told, if that protects the child.",
        optional: true,
      }),
      [`child${number}Relation`]: text({
        label: "Whose child",
        hint: "For example, her daughter, his son.",
        why: "Who may decide for the child, and who must not learn of this.",
        optional: true,
      }),
      ...(isLast
        ? {}
        : {
            [`child${number}More`]: choice({
              label: "Is there another child?",
              optional: true,
              inline: true,
              options: [
                { value: "yes", label: "Yes" },
                { value: "no", label: "No" },
              ],
            }),
          }),
    },
  });
}

function isAsked(number: number): Condition {
  return number === 1 ? is("children", "yes") : is(`child${number - 1}More`, "yes");
}
