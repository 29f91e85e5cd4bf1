import { z } from "zod";
import { identifier, line } from "./field.ts";

const PLACE_KINDS = ["town", "station", "park", "area"] as const;

const owner = z.strictObject({
  id: identifier("The owner's short name; problems are kept under it"),
  name: line("Who that is, as everybody says it"),
  agency: identifier("Its agency; leave out for the council of the district that the place is in").optional(),
  receives: z
    .literal(true)
    .optional()
    .describe("true where every report of its district comes to it, whoever owns the problem then"),
  role: identifier("The role, of roles.yaml, that works on problems there"),
});

const place = z.strictObject({
  id: identifier("The place's short name; reports are kept under it"),
  district: identifier("The district it is in"),
  kind: z.enum(PLACE_KINDS).describe("What kind of place it is"),
  name: line("Its name, as people say it"),
  lat: z.number().min(-90).max(90).describe("North, in degrees: one point that stands for the whole place"),
  lng: z.number().min(-180).max(180).describe("East, in degrees"),
  checkBeforeLiveUse: z
    .literal(true)
    .optional()
    .describe("Leave out once somebody has checked its name and its point"),
});

/** places.yaml: who owns a problem with a place, and places by name. */
export const places = z.strictObject({
  owners: z.array(owner).min(1).describe("Who may be asked to put a place right"),
  places: z.array(place).min(1).describe("Places people can choose by name"),
});
