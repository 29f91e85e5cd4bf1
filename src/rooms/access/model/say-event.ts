import type { House } from "../../../foundation/house/index.ts";

/** What is no step of a process, in plain words. */
const SAID: Readonly<Record<string, string>> = {
  "audit.exported": "Took the audit record away",
  "audit.seen": "Looked at who did and saw what",
  "break-glass.asked": "Asked for a record in an emergency",
  "break-glass.opened": "Was given a record in an emergency",
  "break-glass.reviewed": "Reviewed a use of break-glass",
  "clock.returned": "Handed a clock back from somebody who can no longer see the record",
  "conflict.recorded": "Recorded a conflict of interest",
  "conflict.lifted": "Ended a conflict of interest",
  "conflicts.seen": "Looked at conflicts of interest",
  "message.queued": "Sent a message",
  "notice.queued": "Told a colleague that something waits",
  "person.seen": "Looked at a person's record",
  "sharing.stopped": "Took a sharing back",
};

/** An audit event in plain words: a process says its own steps; what nobody has words for reads as its code. */
export function sayEvent({ processes }: Pick<House, "processes">, event: string): string {
  const said = SAID[event];
  if (said !== undefined) return said;
  const [name = "", step = "", part] = event.split(".");
  const process = processes.get(name);
  if (!process) return spellOut(event);
  if (step === "seen") return `Looked at a ${process.label.toLowerCase()}`;
  if (step === process.opening.step) return process.opening.done;
  const known = process.steps[step];
  if (!known) return spellOut(event);
  return part === "form" ? `Opened the page “${known.label}”` : known.done;
}

function spellOut(event: string): string {
  const words = event.replaceAll(/[.:/_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
