import type { ComponentChildren, VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { PlanPage } from "../model/plan-page.ts";
import { paths } from "../paths.ts";
import { findLook, type Look } from "../store/look.ts";

const VIEWS = [
  { href: paths.plan, text: "On a page" },
  { href: paths.bodies, text: "By sub-group and owner" },
  { href: paths.timeline, text: "Timeline" },
  { href: paths.delivery, text: "Who is not delivering" },
  { href: paths.compare, text: "Compare two dates" },
  { href: paths.history, text: "History" },
  { href: paths.fit, text: "What does not fit" },
  { href: paths.file, text: "File" },
] as const;

/** What the audit is told of every page that shows the strategy: nothing, and why. */
export const notAboutAnyone = notAudited("shows the strategy and how it goes, nobody's record");

const FIGURES = { href: "/plan/figures", text: "Figures" } as const;

type ViewsProps = { readonly tx: ActorTx; readonly current?: string };

/** The views of the strategy, and the figures for whoever sees them; the one that is open is not a link to itself. */
export function Views({ tx, current }: ViewsProps): VNode {
  const views = can(tx.actor, "figures.see") ? [...VIEWS, FIGURES] : VIEWS;
  return (
    <nav aria-label="Views of the strategy" class="fl-no-print">
      <ul class="fl-views">
        {views.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href} {...(href === current ? { "aria-current": "page" } : {})}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What another room has to offer below a page of the plan; nothing where there is nothing. */
export type BelowPage = (tx: ActorTx, page: PlanPage) => VNode | null;

type View = {
  readonly path: string;
  readonly title: string;
  readonly show: (look: Look, tx: ActorTx) => ComponentChildren | Promise<ComponentChildren>;
  /** Said below it. */
  readonly below?: (tx: ActorTx) => VNode | null;
};

/** One view of the strategy that holds, under one address; where there is none yet, it says so. */
export function viewRoute({ path, title, show, below }: View): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path,
    access: needs("strategy.see"),
    audit: notAboutAnyone,
    handle: async (tx): Promise<Reply> => {
      const look = await findLook(tx);
      const shown = look && (await show(look, tx));
      return staffPage({
        title,
        place: "Plan",
        content: look ? (
          <>
            <Views tx={tx} current={path} />
            {shown}
            {below?.(tx)}
          </>
        ) : (
          <NoStrategy />
        ),
      });
    },
  };
}

/** Before anything was brought over. */
export function NoStrategy(): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">The strategy</h1>
      <EmptyState text="The strategy is being brought over from the pack. Open this page again in a minute." />
    </>
  );
}

/** Whether this actor changes what the strategy says. */
export function mayKeep(tx: ActorTx, { strategy }: Pick<Look, "strategy">): boolean {
  return can(tx.actor, "strategy.keep") && strategy.state !== "replaced";
}
