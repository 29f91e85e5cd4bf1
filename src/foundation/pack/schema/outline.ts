import { z } from "zod";
import { identifier, line } from "./field.ts";

const point = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe("East and north in degrees (WGS84)");
const ring = z.array(point).min(4);

const feature = z.strictObject({
  type: z.literal("Feature").describe("What GeoJSON calls one outline"),
  properties: z
    .strictObject({ district: identifier("The district of districts.yaml that this outlines") })
    .describe("Whose outline it is"),
  geometry: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
      z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
    ])
    .describe("A Polygon or a MultiPolygon of GeoJSON"),
});

/** outline.geojson: where each district is, as maps draw it. */
export const outline = z.strictObject({
  type: z.literal("FeatureCollection").describe("What GeoJSON calls a list of outlines"),
  attribution: line("What has to be said wherever the map is shown"),
  source: line("Where the boundaries come from, of when, and what they are good for"),
  features: z.array(feature).min(1).describe("One outline for each district"),
});
