import { choice, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { getReach } from "../store/reach.ts";

const CHANNELS = { phone: "Phone call", text: "Text", email: "Email", post: "Letter" } as const;

/** Asks a supervisor which stale way may be tried once, and for how long that holds. */
export async function approveForm(context: StepContext): Promise<Form> {
  const { ways } = await getReach(context);
  const options = ways
    .filter(({ standing }) => standing === "stale")
    .map(({ id, channel, window }) => ({
      value: id,
      label: CHANNELS[channel],
      hint: `Only between ${window.from} and ${window.to}, as she said then.`,
    }));
  const until = choice({
    label: "Until when?",
    options: [
      { value: "24", label: "For a day" },
      { value: "72", label: "For three days" },
      { value: "144", label: "For six days" },
    ],
  });
  // With none there is nothing to choose from, and the step says so before it asks.
  const fields =
    options.length > 0
      ? { way: choice({ label: "Which way may be tried once?", options }), until }
      : { until };
  return defineForm({
    id: "contact-approve-attempt",
    version: 1,
    pages: [page({ id: "way", title: "One attempt to ask whether it is still safe", fields })],
  });
}
