import type { VNode } from "preact";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import type { Said } from "../model/referrer.ts";

const KINDS: Readonly<Record<Said["kind"], string>> = {
  question: "The front door asked",
  answer: "The referrer answered",
  told: "What the referrer was told",
};

/** What was asked, answered and told, oldest first; nothing where nothing was. */
export function SaidList({ said, calendar }: { said: readonly Said[]; calendar: Calendar }): VNode | null {
  if (said.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Between you and the front door</h2>
      {said.map(({ kind, text, by, at }) => (
        <section>
          <h3 class="govuk-heading-s">{KINDS[kind]}</h3>
          <Paragraphs text={text} />
          <p class="govuk-body-s fl-quiet">
            {by}, {formatDateTime(new Date(at), calendar)}
          </p>
        </section>
      ))}
    </>
  );
}
