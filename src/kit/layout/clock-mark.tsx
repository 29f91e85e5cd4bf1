import type { VNode } from "preact";

/** A clock's state as a word, a shape and a colour, so that none of the three is needed alone. */
export function ClockMark({ state, text }: { state: ClockState; text: string }): VNode {
  return (
    <span class={`fl-clock fl-clock--${state}`}>
      <svg class="fl-clock__shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {text}
    </span>
  );
}

const shapes: Readonly<Record<ClockState, VNode>> = {
  overdue: <path d="M6 1 11.5 11H.5z" stroke="none" />,
  today: <circle cx="6" cy="6" r="5" stroke="none" />,
  soon: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" stroke="none" />
    </>
  ),
  later: <circle cx="6" cy="6" r="4.5" fill="none" />,
  paused: <path d="M3 1.5h2v9H3zM7 1.5h2v9H7z" stroke="none" />,
  done: <path d="m1 6.5 3.5 3.5L11 2.5" fill="none" stroke-width="2" />,
};

/** overdue: past its time; today, soon, later: how near; paused: not running; done: met. */
export type ClockState = "overdue" | "today" | "soon" | "later" | "paused" | "done";
