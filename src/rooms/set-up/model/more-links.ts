import type { Permission } from "../../../foundation/pack/index.ts";

/** A page that hangs under More: shown to whoever holds the permission, or to any role where none is named. */
export type MoreLink = {
  readonly permission?: Permission;
  /** There is such a page in a demonstration alone. */
  readonly isDemoOnly?: true;
  readonly text: string;
  readonly href: string;
  readonly hint: string;
};

/** Every page under More, in the order it is offered. A room that adds one adds a line here. */
export const moreLinks: readonly MoreLink[] = [
  {
    permission: "admin.people",
    text: "People",
    href: "/more/people",
    hint: "Who works here, in which roles; adding someone, giving and ending roles.",
  },
  {
    permission: "admin.agencies",
    text: "Agencies and teams",
    href: "/more/agencies",
    hint: "As the partnership’s pack has them.",
  },
  {
    permission: "access.conflict",
    text: "Conflicts of interest",
    href: "/conflicts",
    hint: "Who may never see which record.",
  },
  {
    permission: "audit.see",
    text: "Who looked at what",
    href: "/audit",
    hint: "What was seen and done at your agency.",
  },
  {
    permission: "access.approve",
    text: "Emergency access to review",
    href: "/break-glass/reviews",
    hint: "Uses at your agency that a second person has not read yet.",
  },
  {
    permission: "language.check",
    text: "Languages",
    href: "/more/languages",
    hint: "Translations of the public pages, and who has checked them.",
  },
  {
    isDemoOnly: true,
    text: "Outbox",
    href: "/more/outbox",
    hint: "What this demonstration would have sent.",
  },
];
