import type { StepContext, StepDefinition } from "../../foundation/process/index.ts";
import { otherSideForm } from "./forms/other-side-form.ts";
import { childForm, relateForm } from "./forms/relative-forms.ts";
import { addChild, linkKnown, linkOtherSide } from "./store/connect.ts";
import { saidOfOther } from "./store/said-of-other.ts";
import { nextToldChild, sayToldChildren } from "./store/told-children.ts";

/**
 * The steps by which a contact says who is who to her: who causes harm, her children, others with a record. Each makes a
 * link, open to those the contact is open to and no wider.
 */
export const connectionSteps = {
  "other-side": {
    label: "Say who is causing harm",
    done: "Said who is causing harm, both looked up on both sides",
    from: ["taken"],
    to: "stays",
    permission: "person.recognise",
    form: otherSideForm,
    prefill: saidOfOther,
    guard: needsRecognised,
    effect: linkOtherSide,
  },
  child: {
    label: "Add a child",
    done: "Child added",
    from: ["taken"],
    to: "stays",
    permission: "person.recognise",
    form: childForm,
    prefill: nextToldChild,
    consequence: sayToldChildren,
    guard: needsRecognised,
    effect: addChild,
  },
  relate: {
    label: "Link with someone already known",
    done: "Linked with someone already known",
    from: ["taken"],
    to: "stays",
    permission: "person.recognise",
    form: relateForm,
    guard: needsRecognised,
    effect: linkKnown,
  },
} as const satisfies Record<string, StepDefinition>;

async function needsRecognised({ thing }: StepContext): Promise<string | undefined> {
  return thing.personId ? undefined : "Say who this is about first, even if she gave no name.";
}
