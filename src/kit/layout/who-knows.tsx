import type { VNode } from "preact";

/** Who has access to this file or had it, what they see and why, and who has looked lately. Goes beside the page, under its own title. */
export function WhoKnows({ holders, looks, shareHref }: WhoKnowsProps): VNode {
  const before = holders.filter(({ isOver }) => isOver);
  return (
    <div class="fl-who">
      <Holders holders={holders.filter(({ isOver }) => !isOver)} />
      {shareHref && (
        <p class="fl-who__share">
          <a href={shareHref} class="govuk-link">
            Share with someone else
          </a>
        </p>
      )}
      {before.length > 0 && (
        <>
          <h2 class="fl-who__heading">Could see it before</h2>
          <p>They can open it no more. What they read, they know.</p>
          <Holders holders={before} />
        </>
      )}
      <h2 class="fl-who__heading">Who has looked</h2>
      {looks.length === 0 ? <p>Nobody yet.</p> : <Looks looks={looks} />}
    </div>
  );
}

function Holders({ holders }: { holders: readonly Holder[] }): VNode {
  return (
    <ul>
      {holders.map((holder) => (
        <li class="fl-who__holder">
          <p class="fl-who__name">{holder.name}</p>
          <p>{holder.sees}</p>
          <p>{holder.why}</p>
          <p class="fl-who__span">
            {holder.since}
            {holder.until && `, ${holder.until}`}
          </p>
          {holder.stopHref && (
            <a href={holder.stopHref} class="govuk-link">
              Stop sharing<span class="govuk-visually-hidden"> with {holder.name}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Looks({ looks }: { looks: readonly Look[] }): VNode {
  return (
    <ul>
      {looks.map(({ who, when, dateTime }) => (
        <li class="fl-who__look">
          <span>{who}</span>
          <time dateTime={dateTime}>{when}</time>
        </li>
      ))}
    </ul>
  );
}

/** An agency or person with access. All in plain words: what they see, the lawful basis, since and until when. */
export interface Holder {
  readonly name: string;
  readonly sees: string;
  readonly why: string;
  readonly since: string;
  readonly until?: string | undefined;
  /** Their access has ended, at `until`. */
  readonly isOver?: boolean | undefined;
  readonly stopHref?: string | undefined;
}

/** One recorded view of the file; `dateTime` is the same moment in ISO 8601. */
export interface Look {
  readonly who: string;
  readonly when: string;
  readonly dateTime?: string | undefined;
}

interface WhoKnowsProps {
  holders: readonly Holder[];
  /** The last ten, newest first. */
  looks: readonly Look[];
  shareHref?: string | undefined;
}
