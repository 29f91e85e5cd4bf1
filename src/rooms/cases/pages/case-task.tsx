import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { CaseFile } from "../store/case-file.ts";

/** Something that is kept up throughout a case: how it stands, and what can be done about it. */
export type CaseTask = {
  readonly label: string;
  /** A word or two. */
  readonly says: string;
  /** What else is to be read, where it is more. */
  readonly more?: string | undefined;
  /** How she may be reached, line by line, as it was checked with her at this case: it stands in place of what came. */
  readonly reach?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

/** What came with the referral: all of it, and the level of risk where that was sent. */
export type Came = Pick<CaseFile, "received" | "risk">;

/** What a room that knows cases has to say of one, where it has anything; one query. */
export type CaseTaskSource = (tx: ActorTx, theCase: Thing, came: Came) => Promise<CaseTask | undefined>;

/** What is known of her now and gone through again and again: safe contact, risk, needs, other services. */
export function CaseTasks({ tasks }: { tasks: readonly CaseTask[] }): VNode {
  return (
    <ul class="govuk-task-list">
      {tasks.map(({ label, says, more, links }) => (
        <li class="govuk-task-list__item">
          <div class="govuk-task-list__name-and-hint">
            {label}
            <div class="fl-links">
              {more && <span>{more}</span>}
              {links.map(({ href, text }) => (
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              ))}
            </div>
          </div>
          <div class="govuk-task-list__status">{says}</div>
        </li>
      ))}
    </ul>
  );
}
