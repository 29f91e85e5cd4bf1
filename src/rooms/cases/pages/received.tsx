import type { VNode } from "preact";
import { SummaryList, WarningText } from "../../../kit/govuk/index.ts";
import { Paragraphs, QuoteBlock } from "../../../kit/layout/index.ts";
import type { Received } from "../store/case-file.ts";
import type { CaseTask } from "./case-task.tsx";

type Props = {
  readonly received: Received;
  /** How she may be reached as it was checked with her since; none where only what came is known. */
  readonly checked: CaseTask["reach"];
  /** When the case opened, in words. */
  readonly at: string;
};

/** What came with the referral, so that she need not tell it again: each part under its own heading, as it was sent. */
export function ReceivedParts({ received, checked, at }: Props): VNode {
  const { safeContact = {}, words, danger, brought, harm, children, assessed, needs } = received;
  const contact = checked ?? Object.entries(safeContact).map(([label, value]) => ({ label, value }));
  return (
    <>
      {words && <QuoteBlock text={words} source={`In her words, through the front door, ${at}`} />}
      <FromReferrer {...received} />
      <Part title="Danger now" text={danger} />
      {contact.length === 0 && !brought && (
        <>
          <WarningText text="No safe way to reach her was passed on." />
          <p class="govuk-body">
            Do not try a number or an address from anywhere else: somebody else may answer or read it. Ask
            whoever referred her, below.
          </p>
        </>
      )}
      {contact.length > 0 && (
        <>
          <h2 class="govuk-heading-m">How it is safe to reach her</h2>
          <SummaryList
            rows={contact.map(({ label, value }) => ({ key: { text: label }, value: { text: value } }))}
          />
        </>
      )}
      {brought && <Brought {...brought} />}
      <Part title="Who causes her harm" text={harm?.join("\n")} />
      <Part title="Her children" text={children?.join("\n")} />
      <Part title="What the risk assessments found" text={assessed?.join("\n\n")} />
      <Part title="What she needs" text={needs?.join("\n")} />
    </>
  );
}

/** Plain text under a heading; nothing where none came. */
function Part({ title, text }: { title: string; text: string | undefined }): VNode | null {
  if (!text) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <div class="govuk-body">
        <Paragraphs text={text} />
      </div>
    </>
  );
}

function FromReferrer({ necessity, message }: Pick<Received, "necessity" | "message">): VNode {
  return (
    <>
      {necessity && <p class="govuk-body">Why it came without her agreement: {necessity}</p>}
      {message && <p class="govuk-body">From whoever referred her: {message}</p>}
    </>
  );
}

/** What the service's own list said of a case that was brought over. */
function Brought({ number, opened, note }: NonNullable<Received["brought"]>): VNode {
  const said = [
    ["Number in the list", number],
    ["Opened there", opened],
    ["Note", note],
  ] as const;
  const rows = said.flatMap(([key, value]) =>
    value ? [{ key: { text: key }, value: { text: value } }] : [],
  );
  return (
    <>
      <h2 class="govuk-heading-m">Brought over from the service's own list</h2>
      {rows.length > 0 ? (
        <SummaryList rows={rows} />
      ) : (
        <p class="govuk-body">It had no number, no day and no note.</p>
      )}
    </>
  );
}
