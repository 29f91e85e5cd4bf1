import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, line, prose } from "./field.ts";
import { CASE_PERMISSIONS, isAdminPermission, PERMISSIONS, type Permission } from "./permission.ts";

/** The five places of the staff face; a role sees only those it is given. */
const PLACES = ["Now", "People", "Meetings", "Plan", "More"] as const;

const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]];

const demoWayIn = z.strictObject({
  label: line("What the button says on the demonstration's page of roles"),
  agency: identifier("The agency the demonstration person belongs to"),
  team: identifier("Their team in that agency"),
});

/** One entry of roles.yaml. */
const role = z
  .strictObject({
    id: identifier("The role's short name"),
    name: line("The role's name, shown to staff"),
    description: prose("What someone in this role does, and deliberately cannot do"),
    permissions: z.array(z.enum(PERMISSION_NAMES)).min(1).describe("What the role may do"),
    places: z.array(z.enum(PLACES)).min(1).describe("Which of the five places the role has"),
    demoWayIn: demoWayIn
      .optional()
      .describe("The way in on the demonstration's front page; leave out for none"),
  })
  .superRefine((value, context) => {
    checkAdministrator(value.permissions, context);
    checkBehaviourWall(value.permissions, context);
  });

/** roles.yaml */
export const roles = z.array(role).min(1);

/** An administrator configures the system without ever seeing a case. */
function checkAdministrator(held: readonly Permission[], context: z.RefinementCtx): void {
  if (!held.some(isAdminPermission)) return;
  held.forEach((permission, index) => {
    if (!CASE_PERMISSIONS.includes(permission)) return;
    const message = `A role with administrator's permissions may not also hold "${permission}".`;
    addFault(
      context,
      ["permissions", index],
      message,
      "Make two roles: one that administers, one that works with people.",
    );
  });
}

/** Staff who work with people causing harm must never reach the people harmed, nor learn that they exist. */
function checkBehaviourWall(held: readonly Permission[], context: z.RefinementCtx): void {
  if (!held.includes("own-behaviour.see")) return;
  held.forEach((permission, index) => {
    if (permission === "own-behaviour.see" || !CASE_PERMISSIONS.includes(permission)) return;
    const message = `A role that sees requests about one's own behaviour may not also hold "${permission}".`;
    addFault(context, ["permissions", index], message, 'Keep "own-behaviour.see" in a role of its own.');
  });
}
