import type { Rule, Viewer, WorldSharing } from "./table-access.ts";

/** Granted to nobody. */
export const never: Rule = () => false;

/** Whoever is there at all: signed in with a seat, or a job at work. */
export const anyoneAtWork: Rule = ({ grantees }) => grantees.length > 0;

/** Involved in the thing, or in one of the person's, now, and no conflict of interest hides it. */
export const involved: Rule = (viewer, row) =>
  notHidden(viewer, row) && row.sharings.some((sharing) => holds(sharing) && isHers(viewer, sharing));

/** Involved so that it is hers to share: standing, and not by break-glass. */
export const standing: Rule = (viewer, row) =>
  notHidden(viewer, row) &&
  row.sharings.some((sharing) => sharing.kind === "standing" && isHers(viewer, sharing));

/** No conflict of interest hides it. */
export const notHidden: Rule = ({ conflicts }, { about }) =>
  !about.some((label) => conflicts.includes(label));

/** It belongs to the viewer's own agency. */
export const ownAgency: Rule = ({ agencyId }, row) => agencyId !== undefined && agencyId === row.agencyId;

/** It is about another member of staff. */
export const aboutAnother: Rule = ({ staffId }, row) => staffId !== undefined && staffId !== row.staffId;

/** It has been recognised whom it is about. */
export const recognised: Rule = (_viewer, { about }) => about.length > 1;

/** A person, not a job. */
export const aPerson: Rule = ({ staffId }) => staffId !== undefined;

/** Permitted to take the thing's sample step. */
export const mayStep: Rule = ({ permissions }, { stepPermission = "" }) => permissions.has(stepPermission);

/** Holds the permission. */
export function may(permission: string): Rule {
  return ({ permissions }) => permissions.has(permission);
}

/** Every one of these. */
export function all(...rules: readonly Rule[]): Rule {
  return (viewer, row) => rules.every((rule) => rule(viewer, row));
}

/** Any one of these. */
export function any(...rules: readonly Rule[]): Rule {
  return (viewer, row) => rules.some((rule) => rule(viewer, row));
}

function isHers({ grantees }: Viewer, { grantee }: WorldSharing): boolean {
  return grantees.includes(grantee);
}

function holds({ kind }: WorldSharing): boolean {
  return kind !== "ended" && kind !== "expired";
}
