import type { VNode } from "preact";
import { SummaryList } from "../../../kit/govuk/index.ts";
import type { ContactAnswers } from "../store/contact.ts";

const CHANNELS: Readonly<Record<string, string>> = { phone: "A phone call", text: "A text", email: "An email" };
const DEVICES: Readonly<Record<string, string>> = {
  mine: "Nobody else can see it",
  shared: "Someone else can see it",
  borrowed: "It belongs to someone she trusts",
};

/** How she may be reached, and only so. What she did not say is not assumed: it reads "not said". */
export function SafeContact({ answers }: { answers: ContactAnswers }): VNode {
  const { times, voicemail } = answers;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["How", CHANNELS[answers.channel ?? ""]],
    ["Number or address", answers.phone ?? answers.email],
    ["Whose it is", DEVICES[answers.device ?? ""]],
    ["When", times && `${times.from} to ${times.to}`],
    ["Leave a message", voicemail === "yes" ? "Yes" : voicemail === "no" ? "No, never" : undefined],
    ["Code word", answers.codeWord],
    ["If someone else answers", answers.ifOther],
  ];
  return (
    <>
      <h2 class="govuk-heading-s">How it is safe to reach her</h2>
      <SummaryList
        rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value ?? "not said: do not assume" } }))}
      />
    </>
  );
}
