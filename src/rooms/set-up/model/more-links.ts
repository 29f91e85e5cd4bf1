import type { Permission } from "../../../foundation/pack/index.ts";

/** A page that hangs under More: shown to whoever holds one of its permissions, or to any role where none is named. What belongs to daily work hangs under Now. */
export type MoreLink = {
  readonly permissions?: readonly Permission[];
  /** There is such a page in a demonstration alone. */
  readonly isDemoOnly?: true;
  readonly text: string;
  readonly href: string;
  readonly hint: string;
};

/** Every page under More, in the order it is offered. A room that adds one adds a line here. */
export const moreLinks: readonly MoreLink[] = [
  {
    permissions: ["access.break-glass"],
    text: "Open a record in an emergency",
    href: "/break-glass",
    hint: "When someone is in danger and nobody who works with her can be reached. Every use is read by somebody else.",
  },
  {
    permissions: ["referral.send", "service.keep"],
    text: "Services",
    href: "/services",
    hint: "What each offers, and how much capacity it says it has.",
  },
  {
    text: "What you are told, and how",
    href: "/notifications/settings",
    hint: "Which news reach you here and by e-mail.",
  },
  {
    permissions: ["admin.people"],
    text: "People",
    href: "/more/people",
    hint: "Who works here, in which roles; adding someone, giving and ending roles.",
  },
  {
    permissions: ["admin.agencies"],
    text: "Agencies and teams",
    href: "/more/agencies",
    hint: "As the partnership’s pack has them.",
  },
  {
    permissions: ["access.conflict"],
    text: "Conflicts of interest",
    href: "/conflicts",
    hint: "Who may never see which record.",
  },
  {
    permissions: ["audit.see"],
    text: "Who looked at what",
    href: "/audit",
    hint: "What was seen and done at your agency.",
  },
  {
    permissions: ["access.approve"],
    text: "Emergency access to review",
    href: "/break-glass/reviews",
    hint: "Uses at your agency that a second person has not read yet.",
  },
  {
    permissions: ["language.check"],
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
