import type { VNode } from "preact";
import { Tag } from "../govuk/index.ts";
import { ClockMark } from "./clock-mark.tsx";
import { CsrfField } from "./csrf-field.tsx";
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
            {row.mark && (
              <>
                <Tag text={row.mark} classes="fl-mark" />{" "}
              </>
            )}
            <span class="fl-now__reason">{row.sentence}</span>
            {row.note && <span class="fl-now__note">{row.note}</span>}
          </div>
          <span class="fl-now__reference">
            {row.href ? (
              <a href={row.href} class="govuk-link">
                {row.reference}
              </a>
            ) : (
              row.reference
            )}
          </span>
          <span class="fl-now__action">
            <Action row={row} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Action({ row: { action, reference } }: { row: NowRow }): VNode {
  const text = (
    <>
      {action.label}
      <span class="govuk-visually-hidden">, {reference}</span>
    </>
  );
  if (!action.post)
    return (
      <a href={action.href} class="fl-action">
        {text}
      </a>
    );
  return (
    <form method="post" action={action.href}>
      <CsrfField token={action.post.csrf} />
      <input type="hidden" name="version" value={String(action.post.version)} />
      <button class="fl-action">{text}</button>
    </form>
  );
}

/** One thing that waits. A reference, never a name: the list may be read over a shoulder. */
export interface NowRow {
  readonly clockText: string;
  readonly clockState: ClockState;
  readonly sentence: string;
  /** What has to be seen first, in words: "Danger now". */
  readonly mark?: string | undefined;
  readonly reference: string;
  readonly note?: string | undefined;
  /** Where the thing itself is read, when the action does something else. */
  readonly href?: string | undefined;
  readonly action: {
    readonly label: string;
    readonly href: string;
    /** Done at once, with a press: the form's token, and the version that the reader saw. */
    readonly post?: { readonly csrf: string; readonly version: number } | undefined;
  };
}
