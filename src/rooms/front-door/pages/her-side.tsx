import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { InsetText, SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs, QuoteBlock } from "../../../kit/layout/index.ts";
import type { Contact, ContactKind } from "../store/contact.ts";
import { otherRows, unsafeRows, whoRows, type SaidRow } from "../said-rows.ts";
import { SafeContact, type Since } from "./safe-contact.tsx";

type Props = {
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly contact: Contact;
  readonly since?: Since;
};

/** Whose words they are, and what stands there when there are none. */
const VOICES: Readonly<Record<ContactKind, { readonly whose: string; readonly none: string; whom: string }>> =
  {
    "need-help": { whose: "In her words", none: "She did not write anything.", whom: "her" },
    worried: {
      whose: "In the words of someone worried about them",
      none: "Whoever asked did not write anything.",
      whom: "them",
    },
    "own-behaviour": { whose: "In their words", none: "They did not write anything.", whom: "them" },
    young: { whose: "In the young person's words", none: "They did not write anything.", whom: "them" },
    professional: { whose: "In the referrer's words", none: "The referrer wrote nothing.", whom: "her" },
  };

/** All that was said, unchanged: the words first; then, set apart, who is not safe; then how to reach them and the rest. */
export function HerSide({ pack, calendar, contact, since }: Props): VNode {
  const { kind, answers } = contact;
  const { whose, none, whom } = VOICES[kind];
  return (
    <>
      {kind === "worried" && (
        <InsetText text="Asked by someone else, who gets no answer: it may be the person causing harm who asks. Never contact the asker. There is no way to." />
      )}
      {answers.words ? (
        <QuoteBlock
          text={answers.words}
          source={`${whose}, ${formatDate(contact.receivedAt, calendar)}, ${sayTaken(answers)}`}
        />
      ) : (
        // What we say is not set as what somebody said.
        <p class="govuk-body">{none}</p>
      )}
      <NotSafe rows={unsafeRows(answers, calendar)} />
      <Rows title="Who" rows={whoRows(contact, pack, calendar)} />
      {kind !== "worried" && (
        <SafeContact answers={answers} pack={pack} whom={whom} {...(since && { since })} />
      )}
      <Rows title="What else was said" rows={otherRows(contact, pack)} />
    </>
  );
}

const TAKEN = { phone: "by telephone", "in-person": "in person", letter: "by letter" } as const;

/** By which way it came, and whose hand it is in. */
function sayTaken({ takenDown }: Contact["answers"]): string {
  return takenDown ? `${TAKEN[takenDown.how]}, as taken down by ${takenDown.by}` : "through the website";
}

/** Set apart, so that nobody takes this person for one to talk to. */
function NotSafe({ rows }: { rows: readonly SaidRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return <SummaryList card={{ title: { text: "Not safe: never contact" } }} rows={cells(rows)} />;
}

function Rows({ title, rows }: { title: string; rows: readonly SaidRow[] }): VNode | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{title}</h2>
      <SummaryList rows={cells(rows)} />
    </>
  );
}

/** Line by line as it was typed. */
function cells(rows: readonly SaidRow[]) {
  return rows.map(({ label, value }) => ({
    key: { text: label },
    value: value.includes("\n") ? { children: <Paragraphs text={value} /> } : { text: value },
  }));
}
