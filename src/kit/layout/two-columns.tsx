import type { ComponentChildren, VNode } from "preact";

/** What is read on the left; what is decided on the right. One under the other on small screens. */
export function TwoColumns({ left, right, leftLabel, rightLabel }: TwoColumnsProps): VNode {
  return (
    <div class="fl-two">
      <section aria-label={leftLabel}>{left}</section>
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
