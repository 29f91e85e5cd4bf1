import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { explainFailure, type MessageState } from "../../../foundation/messages/index.ts";

const CHANNELS = { text: "Text", email: "Email", post: "Letter" } as const;

type Props = { readonly messages: readonly MessageState[]; readonly calendar: Calendar };

/** What was sent to her, waits, or was held back and why; nothing where there is none. */
export function MessageStates({ messages, calendar }: Props): VNode | null {
  if (messages.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">Messages to her</h2>
      <ul class="govuk-list">
        {messages.map((message) => (
          <li>
            {CHANNELS[message.channel]}: {describe(message, calendar)}
          </li>
        ))}
      </ul>
    </>
  );
}

function describe({ state, sentAt, notBefore, reason }: MessageState, calendar: Calendar): string {
  const why = reason === undefined ? "" : ` ${explainFailure(reason)}`;
  switch (state) {
    case "queued":
      return `leaves from ${formatDateTime(notBefore, calendar)} on`;
    case "sending":
      return "is leaving now";
    case "sent":
      return `left ${sentAt ? formatDateTime(sentAt, calendar) : ""}`;
    case "held":
      return `held back.${why}`;
    case "failed":
      return `not sent.${why}`;
  }
}
