import { choice, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { nameGrantees } from "../../chronology/index.ts";
import { codeOf, findSharable } from "../store/share-link.ts";

/** Asks with whom: only those who are involved with the first of the two already, and not yet in this. */
export async function shareForm({ tx, thing }: StepContext): Promise<Form> {
  const grantees = await findSharable(tx, thing.id);
  const names = await nameGrantees(tx, grantees);
  const why = choice({
    label: "Why do they have to know?",
    ...(grantees.length === 0 ? { hint: "Nobody else that you know of works with them." } : {}),
    options: [
      { value: "agreed", label: "She agreed" },
      { value: "safety", label: "To keep somebody safe" },
      { value: "child", label: "To protect a child" },
    ],
  });
  const options = grantees.map((key) => ({ value: codeOf(key), label: names.get(key) ?? key }));
  return defineForm({
    id: "relationship-share",
    version: 1,
    pages: [
      page({
        id: "share",
        title: "Who has to know",
        fields: options.length === 0 ? { why } : { who: choice({ label: "With whom?", options }), why },
      }),
    ],
  });
}
