import type { ComponentChildren, VNode } from "preact";

/** What is read on the left, staying in view; what is decided on the right. One under the other on small screens. */
export function TwoColumns({ left, right, leftLabel, rightLabel }: TwoColumnsProps): VNode {
  return (
    <div class="fl-two">
      {/* Scrolls by itself when long, so it must be reachable by keyboard. */}
      <section class="fl-two__left" aria-label={leftLabel} tabIndex={0}>
        {left}
      </section>
      <section aria-label={rightLabel}>{right}</section>
    </div>
  );
}

interface TwoColumnsProps {
  left: ComponentChildren;
  right: ComponentChildren;
  leftLabel: string;
  rightLabel: string;
}
