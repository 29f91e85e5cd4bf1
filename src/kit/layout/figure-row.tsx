import type { VNode } from "preact";

/** A few figures in one line between two rules, each with what it counts. Not tiles: nothing to press, nothing to shout. */
export function FigureRow({ figures }: { figures: readonly Figure[] }): VNode {
  return (
    <dl class="fl-figure-row">
      {figures.map(({ label, value, note }) => (
        <div class="fl-figure-row__item">
          <dt>{label}</dt>
          <dd class="fl-figure-row__value">{value}</dd>
          {note && <dd class="fl-figure-row__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** `value` as it is to be read, suppressed counts included: "fewer than 5". */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}
