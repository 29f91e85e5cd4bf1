import { choice, oneQuestion, type Form } from "../../../foundation/forms/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { countTries } from "../store/count-tries.ts";

/** How a request about one's own behaviour ends. That they could not be reached can be said once that was tried. */
export async function programmeEndForm({ tx, thing }: StepContext): Promise<Form> {
  const needed = getThreshold(tx.house.pack, "front-door.contact-attempts").value;
  const tried = await countTries(tx, thing.id);
  const isEarly = tried < needed;
  return oneQuestion(
    "programme-end",
    "reason",
    choice({
      label: "How does it go on?",
      ...(isEarly
        ? {
            hint: `“They could not be reached” can be said after ${needed} tries. Recorded so far: ${tried}.`,
          }
        : {}),
      options: [
        { value: "programme", label: "They go on to the programme's own intake" },
        { value: "advice", label: "Advice given, nothing more wanted" },
        ...(isEarly ? [] : [{ value: "no-contact", label: "They could not be reached" }]),
        { value: "mistake", label: "Sent by mistake, or a test" },
      ],
    }),
  );
}
