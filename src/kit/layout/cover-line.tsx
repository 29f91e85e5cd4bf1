import type { VNode } from "preact";
import { Tag } from "../govuk/index.ts";

/** The head of a person's file: as she likes to be called, the few facts one must know, and whether contact is safe now. */
export function CoverLine({ name, reference, marks = [], facts, safeContact, page }: CoverLineProps): VNode {
  return (
    <header class="fl-cover">
      {reference && <p class="fl-cover__reference">{reference}</p>}
      <h1 class="fl-cover__name">{name}</h1>
      <CoverMarks marks={marks} />
      <ul class="fl-cover__facts">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      {safeContact && (
        <p class={`fl-cover__contact fl-cover__contact--${safeContact.state}`}>
          <svg class="fl-cover__shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            {shapes[safeContact.state]}
          </svg>
          Safe to contact now: {safeContact.text}
        </p>
      )}
      {page && (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <a class="govuk-link" href={page.href}>
            {page.text}
          </a>
        </p>
      )}
    </header>
  );
}

/** What has to be seen first, in words and framed as lists frame it. */
export function CoverMarks({ marks }: { marks: readonly string[] }): VNode | null {
  if (marks.length === 0) return null;
  return (
    <p class="fl-cover__marks">
      {marks.map((mark) => (
        <Tag text={mark} classes="fl-mark" />
      ))}
    </p>
  );
}

const shapes: Readonly<Record<SafeContactState, VNode>> = {
  yes: <path d="m1 6.5 3.5 3.5L11 2.5" />,
  no: <path d="M1.5 1.5l9 9M10.5 1.5l-9 9" />,
  unknown: <path d="M1 6h10" />,
};

type SafeContactState = "yes" | "no" | "unknown";

interface CoverLineProps {
  /** As she likes to be called. */
  name: string;
  reference?: string | undefined;
  /** "Danger now": before anything else. */
  marks?: readonly string[];
  /** "34 years", "interpreter: Polish": in words, in the order to be read. */
  facts: readonly string[];
  /** "yes, until 12:00"; "not now"; "nobody has asked yet". */
  safeContact?: { state: SafeContactState; text: string } | undefined;
  /** The whole of her file, where this is a part of it. */
  page?: { href: string; text: string } | undefined;
}
