/** Whether a decision would stand, as far as the pack says what it needs. */
export type Quorum = "met" | "not-met" | "unknown";

type Rule = { readonly members: number; readonly agencies?: number | undefined };
type Present = { readonly members: number; readonly agencies: number };

/** Holds who was there against what the body's decisions need. Unknown where the pack does not say. */
export function judgeQuorum(rule: Rule | undefined, present: Present): Quorum {
  if (rule === undefined) return "unknown";
  const isMet = present.members >= rule.members && present.agencies >= (rule.agencies ?? 0);
  return isMet ? "met" : "not-met";
}

/** "4 members of 3 agencies"; nothing where it is not known. */
export function sayRule(rule: Rule | undefined): string | undefined {
  if (rule === undefined) return undefined;
  const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;
  const members = count(rule.members, "member", "members");
  return rule.agencies === undefined
    ? members
    : `${members} of ${count(rule.agencies, "agency", "agencies")}`;
}
