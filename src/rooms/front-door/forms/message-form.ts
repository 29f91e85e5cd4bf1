import { formatDateTime } from "../../../foundation/clock/index.ts";
import { choice, defineForm, page, type Form, type Option } from "../../../foundation/forms/index.ts";
import { fillTemplate, listTemplates, type ContactPermission } from "../../../foundation/messages/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { getReach } from "../store/reach.ts";

const CHANNELS = { text: "Text", email: "Email", post: "Letter" } as const;
const STANDING = { stale: "To be checked with her again", unverified: "Not checked with her yet" } as const;

type Written = ContactPermission & { readonly channel: keyof typeof CHANNELS };

/**
 * The ways in which she may be written to, whether or not they can be used now; a number to ring is none, nor is a way that
 * an attempt showed not to be safe.
 */
async function findWaysToWrite(context: StepContext): Promise<Written[]> {
  const { ways } = await getReach(context);
  return ways.flatMap((way) =>
    way.channel === "phone" || way.checkAgain ? [] : [{ ...way, channel: way.channel }],
  );
}

/** Asks by which way and with which of the approved texts; each way says when it would leave, or why not. */
export async function messageForm(context: StepContext): Promise<Form> {
  const ways = await findWaysToWrite(context);
  const { pack } = context.tx.house;
  const [name = "…", ...others] = new Set(ways.map(({ senderName }) => senderName));
  const sender = others.length === 0 ? name : "…";
  // A text that speaks of a time belongs to a page that asks for one.
  const texts = listTemplates(pack).filter(({ to, text }) => to === "person" && !text.includes("{when}"));
  const text = choice({
    label: "What should it say?",
    hint: "Nothing else is added.",
    options: texts.map((each) => ({ value: each.key, label: fillTemplate(each, { sender }) })),
  });
  const options = ways.map((way) => toOption(context, way));
  // With no way there is nothing to choose from, and the step says so before it asks.
  const fields = options.length === 0 ? { text } : { way: choice({ label: "How?", options }), text };
  return defineForm({
    id: "contact-message",
    version: 1,
    pages: [page({ id: "message", title: "Send a safe message", fields })],
  });
}

function toOption({ tx }: StepContext, way: Written): Option {
  const { id, channel, senderName, standing, nextSafeTime } = way;
  const leaves = nextSafeTime
    ? `Leaves ${way.isSafeNow ? "now" : formatDateTime(nextSafeTime, tx.house.calendar)}`
    : "No safe time";
  const hint = `From ${senderName}. ${standing === "good" ? leaves : STANDING[standing]}.`;
  return { value: id, label: CHANNELS[channel], hint };
}
