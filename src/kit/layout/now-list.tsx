import type { VNode } from "preact";
import { ClockMark } from "./clock-mark.tsx";
import type { ClockState } from "./clock-mark.tsx";

/** What needs me now: sentences in the order given (by clock), each with its reason and its one next step. */
export function NowList({ rows }: { rows: readonly NowRow[] }): VNode {
  return (
    <ol class="fl-now">
      {rows.map((row) => (
        <li class={`fl-now__row fl-now__row--${row.clockState}`}>
          <span class="fl-now__clock">
            <ClockMark state={row.clockState} text={row.clockText} />
          </span>
          <div class="fl-now__sentence">
            <span class="fl-now__reason">{row.sentence}</span>
            {row.note && <span class="fl-now__note">{row.note}</span>}
          </div>
          <span class="fl-now__reference">{row.reference}</span>
          <span class="fl-now__action">
            <a href={row.action.href} class="fl-action">
              {row.action.label}
              <span class="govuk-visually-hidden">, {row.reference}</span>
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** One thing that waits. A reference, never a name: the list may be read over a shoulder. */
export interface NowRow {
  readonly clockText: string;
  readonly clockState: ClockState;
  readonly sentence: string;
  readonly reference: string;
  readonly note?: string | undefined;
  readonly action: { readonly label: string; readonly href: string };
}
