import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import type { News } from "../model/news.ts";
import type { Said } from "../model/referrer.ts";

const KINDS: Readonly<Record<Said["kind"], string>> = {
  question: "The front door asked",
  answer: "The referrer answered",
  told: "What the referrer was told",
  added: "The referrer told something new",
};

type Props = { readonly said: readonly Said[]; readonly calendar: Calendar };

/** What was asked, answered and told, oldest first; nothing where nothing was. */
export function SaidList({ said, calendar }: Props): VNode | null {
  if (said.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Between you and the front door</h2>
      <SaidItems said={said} calendar={calendar} />
    </>
  );
}

/** The same without a heading over all of it. What cannot wait comes first in each. */
export function SaidItems({ said, calendar }: Props): VNode {
  return (
    <>
      {said.map(({ kind, text, by, at, ...urgent }) => (
        <section>
          <h3 class="govuk-heading-s">{KINDS[kind]}</h3>
          <Urgent {...urgent} />
          <Paragraphs text={text} />
          <p class="govuk-body-s fl-quiet">
            {by}, {formatDateTime(new Date(at), calendar)}
          </p>
        </section>
      ))}
    </>
  );
}

const DANGER: Readonly<Record<NonNullable<News["danger"]>, string | undefined>> = {
  yes: "She or a child is in danger now.",
  unknown: "Whether she or a child is in danger now is not known.",
  no: undefined,
};

function Urgent({ danger, unsafeWay }: News): VNode {
  const now = danger && DANGER[danger];
  return (
    <>
      {now && (
        <p class="govuk-body">
          <strong>{now}</strong>
        </p>
      )}
      {unsafeWay !== undefined && (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>No longer a safe way to reach her:</strong>
          </p>
          <Paragraphs text={unsafeWay} />
        </>
      )}
    </>
  );
}
