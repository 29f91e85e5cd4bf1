import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { QuoteBlock } from "../../../kit/layout/index.ts";
import type { Contact } from "../store/contact.ts";

/** What someone worried about their own behaviour wrote, and how to reach them: nothing about anyone else. */
export function ProgrammeView({ contact, calendar }: { contact: Contact; calendar: Calendar }): VNode {
  const { words, given, phone, email } = contact.answers;
  return (
    <>
      <QuoteBlock
        text={words ?? "They did not write anything."}
        source={`In their words, ${formatDate(contact.receivedAt, calendar)}, through the website`}
      />
      <p class="govuk-body">
        {given ?? "Gave no name"}: {phone ?? email ?? "no way to reach them"}
      </p>
    </>
  );
}
