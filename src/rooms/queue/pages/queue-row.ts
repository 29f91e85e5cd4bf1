import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { describeDue, formatDate } from "../../../foundation/clock/index.ts";
import { MARK_TEXTS } from "../../../foundation/process/index.ts";
import type { NowRow } from "../../../kit/layout/index.ts";
import type { QueueEntry } from "../store/queue.ts";
import { KINDS } from "./kinds.ts";

/** The steps by which one takes a contact: the front door's and the programme's. */
const TAKING = ["take", "answer-call"];
const TAKING_OVER = "take-over";

/** One line of the queue: why it is there, who has it, and its one next step. A reference, never a name. */
export function queueRow(tx: ActorTx, entry: QueueEntry, csrf: string): NowRow {
  const { house } = tx;
  const process = house.processes.get("contact");
  const href = `${process?.base ?? ""}/${entry.id}`;
  const due = entry.clock && describeDue(entry.clock.dueAt, house.now(), house.calendar);
  const still = entry.closedAt ? `closed ${formatDate(entry.closedAt, house.calendar)}` : "no clock runs";
  return {
    clockText: due?.text ?? still,
    clockState: due?.state ?? (entry.closedAt ? "done" : "paused"),
    sentence: reasonOf(tx, entry),
    mark: entry.danger && !entry.closedAt ? MARK_TEXTS.danger : undefined,
    reference: entry.reference,
    href,
    note: noteOf(tx, entry),
    action: nextAction(tx, entry, { href, csrf }),
  };
}

/** Why it is there: what is due first, or how it stands. */
function reasonOf({ house }: ActorTx, { clock, state }: QueueEntry): string {
  const process = house.processes.get("contact");
  return clock
    ? (process?.clocks[clock.name]?.label ?? clock.name)
    : (process?.states[state]?.label ?? state);
}

/** What has to be known before taking it, and with whom it is. */
function noteOf({ house }: ActorTx, entry: QueueEntry): string {
  const { language, holder } = entry;
  const district = house.pack.districts.find(({ id }) => id === entry.district)?.name;
  const said = [
    KINDS[entry.kind] ?? entry.kind,
    district,
    language && `interpreter: ${language}`,
    entry.closedAt ? undefined : holderText(holder),
  ];
  return said.filter((part) => part).join(" · ");
}

function holderText(holder: QueueEntry["holder"]): string {
  if (!holder) return "nobody has taken it";
  if (holder.isMe) return "with you";
  return holder.hasLost ? `with ${holder.name}, who can no longer see it` : `with ${holder.name}`;
}

function nextAction({ house, actor }: ActorTx, entry: QueueEntry, { href, csrf }: Place): NowRow["action"] {
  const steps = house.processes.get("contact")?.steps ?? {};
  const open = { label: "Open", href };
  const { holder, clock, state } = entry;
  if (entry.closedAt) return open;
  const offered = (name: string): boolean => {
    const step = steps[name];
    return step !== undefined && step.from.includes(state) && can(actor, step.permission);
  };
  const taking = TAKING.find(offered);
  if (taking) return { label: "Take", href: `${href}/${taking}`, post: { csrf, version: entry.version } };
  if (holder?.hasLost && offered(TAKING_OVER)) return { label: "Take over", href: `${href}/${TAKING_OVER}` };
  const answer = clock && house.processes.get("contact")?.clocks[clock.name]?.answeredBy;
  if (holder?.isMe && answer && offered(answer)) {
    return { label: steps[answer]?.label ?? "Open", href: `${href}/${answer}` };
  }
  return open;
}

type Place = { readonly href: string; readonly csrf: string };
