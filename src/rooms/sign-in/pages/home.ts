import { notAudited, redirect, seatless, type StaffRoute } from "../../../foundation/http/index.ts";
import { firstPlace } from "../../../foundation/identity/index.ts";

/** GET / on the staff face: on to the first place of one's role. */
export const homeRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/",
  access: seatless,
  audit: notAudited("only leads on"),
  handle: async ({ actor, house }) =>
    redirect(actor.roleId === undefined ? "/seats" : firstPlace(house.pack, actor.roleId)),
};
