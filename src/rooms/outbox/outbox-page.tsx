import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";
import { formatDateTime, type Calendar } from "../../foundation/clock/index.ts";
import { notAudited, signedIn, staffPage, type Reply, type StaffRoute } from "../../foundation/http/index.ts";
import { localOutboxOf, type KeptMessage } from "../../foundation/messages/index.ts";
import { SummaryList } from "../../kit/govuk/index.ts";
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
          <Messages messages={messages} calendar={house.calendar} />
        )}
      </>
    ),
  });
}

/** Blocks, not a table: a message is as long as it is, and a phone is narrow. */
function Messages({ messages, calendar }: Sent): VNode {
  return (
    <>
      <p class="govuk-body">Newest first.</p>
      {messages.map((message) => (
        <section>
          <h2 class="govuk-heading-s">{formatDateTime(message.at, calendar)}</h2>
          <SummaryList
            rows={[
              { key: { text: "How" }, value: { text: CHANNELS[message.channel] } },
              { key: { text: "To" }, value: { text: maskAddress(message.channel, message.address) } },
              { key: { text: "From" }, value: { text: message.senderName ?? "The pack’s own name" } },
              { key: { text: "What it says" }, value: { text: wordsOf(message) } },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function wordsOf({ channel, subject, body }: KeptMessage): string {
  return channel === "email" ? `${subject ?? ""}: ${body}` : body;
}

type Sent = { readonly messages: readonly KeptMessage[]; readonly calendar: Calendar };
