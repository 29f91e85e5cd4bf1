/** Everything a role may be allowed. The pack gives them to roles; it cannot invent new ones. */
export const PERMISSIONS = {
  "contact.see": "See the front door's queue of contacts",
  "contact.take": "Record a new contact",
  "contact.refer": "Ask for help on someone's behalf",
  "contact.triage": "Decide what a contact needs",
  "person.recognise": "Search the index of people to recognise someone already known",
  "person.see": "Open the record of a person one is involved with",
  "person.reveal": "Show a masked field; each time is recorded",
  "risk.assess": "Complete a risk assessment",
  "needs.assess": "Go through with a person what she needs",
  "referral.send": "Refer a person to a service",
  "referral.answer": "Accept or decline referrals to one's own service",
  "service.keep": "Say how much capacity one's own service has",
  "case.see": "Open cases of one's own service",
  "case.work": "Add to a case: contacts, plans, reviews, outcomes",
  "case.allocate": "Give a case to a worker",
  "case.import": "Bring over the cases one's own service has already, from a list",
  "language.check": "Record that a speaker has checked a translation of the public pages",
  "figures.see": "See figures; never the people behind them",
  "indicator.see":
    "See what the strategy is judged by: definitions, figures and charts; never the people behind them",
  "indicator.keep": "Define indicators, set their targets and say what has to be known about them",
  "indicator.return": "Return the figures that one's own agency is asked for",
  "indicator.approve": "Approve the figures that agencies return",
  "audit.see": "See who looked at and did what",
  "audit.export": "Take the audit record away to check it",
  "access.conflict": "Record a conflict of interest, which hides a record from named staff",
  "access.grant": "Give a named person access to a record for a time",
  "access.break-glass": "Open a record in an emergency, with a reason, for a short time",
  "access.approve": "Be the second person who approves what needs two",
  "admin.people": "Add people, give and take away roles",
  "admin.agencies": "Change agencies and teams",
  "admin.setup": "Change settings",
  "information.see": "See the public's pages of information, their versions and what was found of them",
  "information.write":
    "Write, publish and take away pages of information, and read what visitors say of them",
  "information.review": "Say for the partnership whether a page of information is fit to publish",
  "information.panel": "Record what the co-production panel says of a page of information",
  "involvement.keep": "See who is interested in joining a group of the partnership's, and answer them",
  "place.see": "See reports of places that feel unsafe, and what is done about them",
  "place.moderate": "Look over reports of places, join them to a problem, and publish what was done",
  "place.answer": "Write to whoever reported a place and comes back with a number",
  "place.act": "Work on a problem with a place: plan what to do, and say when it is done",
  "place.hotspots": "See where reports of places come together, by hexagon and by what they tell of",
  "place.release": "Prepare and check the map of reports that the public is shown",
  "strategy.see": "See the whole strategy, its delivery plan and how it goes",
  "strategy.deliver": "Report on actions of the delivery plan that one's own body owns",
  "strategy.keep": "Change the strategy and its delivery plan, as the boards decided",
  "inbox.answer": "Answer questions that were asked without a name",
  "own-behaviour.see": "See requests from people worried about their own behaviour",
  "publication.see": "See the tables of figures prepared for everybody, and what the audit found of them",
  "publication.prepare":
    "Prepare tables of figures for everybody, publish them once signed off, withdraw them",
  "publication.sign":
    "Say for the partnership whether tables of figures that somebody else prepared may be published",
  "governance.see": "See the meetings of boards and groups, and what they decide",
  "governance.keep":
    "Plan meetings of boards and groups, keep their members, minutes, actions and risks, and record their decisions",
  "governance.act": "Say how the actions go that a board gave one",
} as const;

/** Permissions that open something about a person: no administrator may hold one. */
export const CASE_PERMISSIONS: readonly Permission[] = [
  "contact.see",
  "contact.take",
  "contact.refer",
  "contact.triage",
  "person.recognise",
  "person.see",
  "person.reveal",
  "risk.assess",
  "needs.assess",
  "referral.send",
  "referral.answer",
  "case.see",
  "case.work",
  "case.allocate",
  "case.import",
  "access.grant",
  "access.break-glass",
  "own-behaviour.see",
];

/** Whether a permission lets its holder change how the system is set up. */
export function isAdminPermission(permission: Permission): boolean {
  return permission.startsWith("admin.");
}

export type Permission = keyof typeof PERMISSIONS;
