import type { VNode } from "preact";
import { WarningText } from "../../../kit/govuk/index.ts";
import { missingSafeWay, type NoSafeWay } from "../model/safe-way.ts";
import type { Shared } from "../model/shared.ts";

const WHY: Readonly<Record<NoSafeWay, string>> = {
  "not-chosen": "It was not chosen to go with it. Choose it if she permits that.",
  "not-known":
    "Nobody has recorded one: she was not asked, or did not say. Once one is recorded, choose again what goes with it.",
  "not-allowed": "She allowed no way to contact her; what she said instead goes with it.",
};

/** Somewhere to go, and what to do there. */
export type Way = { readonly href: string; readonly text: string };

type Sending = {
  readonly referral: { readonly parts: readonly string[]; readonly shared: Shared };
  /** The name of whoever would get it. */
  readonly service: string;
  /** To choose it, or to ask her and record it. */
  readonly ways: readonly Way[];
};

/** Before it is sent: that no safe way to reach her goes with it, why, what the service cannot do then, and what to do about it. */
export function NoSafeWayToSend({ referral, service, ways }: Sending): VNode | null {
  const missing = missingSafeWay(referral);
  if (!missing) return null;
  return (
    <>
      <WarningText text="No safe way to reach her goes with this." />
      <p class="govuk-body">{WHY[missing]}</p>
      <p class="govuk-body">
        {service} will not be able to call her, write to her or leave a message. It has to ask you first, and
        she waits while it does.
      </p>
      <Ways ways={ways} />
    </>
  );
}

type Received = {
  readonly referral: Sending["referral"];
  /** How to ask whoever sent it, where the reader may. */
  readonly ask: Way | undefined;
  readonly isAsked: boolean;
};

/** After it was received: that none was passed on, what not to do, and how to ask for one. */
export function NoSafeWayReceived({ referral, ask, isAsked }: Received): VNode | null {
  if (!missingSafeWay(referral)) return null;
  return (
    <>
      <WarningText text="No safe way to reach her was passed on." />
      <p class="govuk-body">
        Do not try a number or an address from anywhere else: somebody else may answer or read it.
        {isAsked && " Whoever sent it has been asked and has not answered yet."}
      </p>
      <Ways ways={ask ? [ask] : []} />
    </>
  );
}

function Ways({ ways }: { ways: readonly Way[] }): VNode | null {
  if (ways.length === 0) return null;
  return (
    <p class="govuk-body fl-links">
      {ways.map(({ href, text }) => (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      ))}
    </p>
  );
}
