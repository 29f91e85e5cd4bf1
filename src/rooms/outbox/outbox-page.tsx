import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";
import { formatDateTime, type Calendar } from "../../foundation/clock/index.ts";
import { notAudited, signedIn, staffPage, type Reply, type StaffRoute } from "../../foundation/http/index.ts";
import { localOutboxOf, type KeptMessage } from "../../foundation/messages/index.ts";
import { Table } from "../../kit/govuk/index.ts";
import { EmptyState } from "../../kit/layout/index.ts";
import { maskAddress } from "./model/mask-address.ts";
import { outboxPath } from "./paths.ts";

const CHANNELS = { text: "Text", email: "Email", post: "Letter" } as const;

/** GET /more/outbox: what would have been sent, had this not been a demonstration. */
export const outboxRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: outboxPath,
  access: signedIn,
  audit: notAudited("in a demonstration only: made-up people, masked addresses, texts that anyone may read"),
  handle: showOutbox,
};

async function showOutbox({ house }: ActorTx): Promise<Reply> {
  const messages = localOutboxOf(house).list();
  return staffPage({
    title: "Outbox",
    place: "More",
    content: (
      <>
        <h1 class="govuk-heading-l">What would have been sent</h1>
        <p class="govuk-body">
          This is a demonstration: nothing leaves it. These messages passed every check, and stay here until
          Fanlight is started again.
        </p>
        {messages.length === 0 ? (
          <EmptyState text="Nothing would have been sent yet." />
        ) : (
          <MessageTable messages={messages} calendar={house.calendar} />
        )}
      </>
    ),
  });
}

function MessageTable({
  messages,
  calendar,
}: {
  messages: readonly KeptMessage[];
  calendar: Calendar;
}): VNode {
  return (
    <Table
      caption="Newest first"
      captionClasses="govuk-table__caption--s"
      head={["When", "How", "To", "From", "What it says"].map((text) => ({ text }))}
      rows={messages.map((message) => [
        { text: formatDateTime(message.at, calendar) },
        { text: CHANNELS[message.channel] },
        { text: maskAddress(message.channel, message.address) },
        { text: message.senderName ?? "The pack’s own name" },
        { text: message.channel === "email" ? `${message.subject ?? ""}: ${message.body}` : message.body },
      ])}
    />
  );
}
