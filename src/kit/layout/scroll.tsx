import type { ComponentChildren, VNode } from "preact";

/** What is wider than a phone scrolls by itself, and not the page: by finger, by wheel, by keyboard once it has the focus. */
export function Scroll({ label, look, children }: ScrollProps): VNode {
  return (
    <div class={["fl-scroll", look].filter(Boolean).join(" ")} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

interface ScrollProps {
  /** What scrolls, for whoever cannot see it. */
  readonly label: string;
  /** A class of its own, beside that of all that scrolls. */
  readonly look?: string;
  readonly children: ComponentChildren;
}
