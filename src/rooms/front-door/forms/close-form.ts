import { can } from "../../../foundation/access/index.ts";
import { choice, defineForm, is, longText, page, yesNo, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { getReach } from "../store/reach.ts";

const NO_CONTACT = "no-contact";

/**
 * Why a contact is closed. That she could not be reached can be said after the varied attempts, or before by a manager
 * with a reason; where a professional referred her, whether they were told.
 */
export async function closeForm(context: StepContext): Promise<Form> {
  const { kind, varied, needed } = await getReach(context);
  const isEarly = varied < needed;
  const isManager = can(context.tx.actor, "access.approve");
  const count = `${varied} of ${needed} varied attempts made.`;
  const options = [
    { value: "connected", label: "She is connected to a service" },
    { value: "advice", label: "Advice given, nothing more wanted" },
    ...(isEarly && !isManager
      ? []
      : [{ value: NO_CONTACT, label: "She could not be reached safely after varied attempts", hint: count }]),
    { value: "declined", label: "She does not want help now" },
    { value: "mistake", label: "Sent by mistake, or a test" },
  ];
  const early = longText({
    label: "Why close before the varied attempts were made?",
    hint: "Signed with your name in the chronology.",
    rows: 3,
    when: is("reason", NO_CONTACT),
  });
  const told = yesNo({
    label: "Has whoever referred her been told that she was not reached?",
    when: is("reason", NO_CONTACT),
  });
  return defineForm({
    id: "contact-close",
    version: 2,
    pages: [
      page({
        id: "reason",
        title: "Why is this being closed?",
        fields: {
          reason: choice({
            label: "Why is this being closed?",
            ...(isEarly && !isManager
              ? { hint: `${count} Only a manager can say before ${needed} that she was not reached.` }
              : {}),
            options,
          }),
          ...(isEarly && isManager ? { early } : {}),
          ...(kind === "professional" && (!isEarly || isManager) ? { told } : {}),
        },
      }),
    ],
  });
}
