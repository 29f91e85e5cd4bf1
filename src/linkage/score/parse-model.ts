import { z } from "zod";
import { LEVELS } from "../compare/levels.ts";
import { GROUPS, MODEL_FORMAT, type LinkModel } from "../link-model.ts";

const share = z.number().min(0).max(1);

const modelSchema = z.object({
  format: z.literal(MODEL_FORMAT),
  id: z.string().min(1),
  provenance: z.object({
    description: z.string(),
    trainedAt: z.string().nullable(),
    records: z.number().nonnegative(),
    candidatePairs: z.number().nonnegative(),
    expectedMatches: z.number().nonnegative(),
    settings: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  }),
  prior: z.number().gt(0).lt(1),
  householdRatio: z.number().nonnegative(),
  groups: z.array(
    z.object({
      group: z.enum(GROUPS),
      termFrequency: share,
      levels: z.array(z.object({ level: z.string(), m: share, u: share })),
    }),
  ),
  calibration: z.array(z.object({ raw: share, calibrated: share })).nullable(),
});

/** A model that cannot be used. The message says why, in a sentence for the person who chose the file. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/**
 * Reads a model: JSON text, or what JSON text was read into.
 * @throws ModelError for text that is no JSON, a model of another version, a missing group or level, a rate that is no share.
 */
export function parseModel(json: unknown): LinkModel {
  const value = typeof json === "string" ? parsed(json) : json;
  const format: unknown =
    typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (format === undefined) throw new ModelError("This is not a linkage model: it does not say its format.");
  if (format !== MODEL_FORMAT)
    throw new ModelError(
      `This model is of format ${JSON.stringify(format).slice(0, 20)}; format ${MODEL_FORMAT} is needed. Train it again with this version.`,
    );
  const result = modelSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ModelError(
      `This model cannot be used: ${issue?.path.join(".") ?? "it"}: ${issue?.message ?? "is not right"}.`,
    );
  }
  requireLevels(result.data);
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError("This is not a linkage model: it is not JSON.");
  }
}

function requireLevels(model: LinkModel): void {
  for (const group of GROUPS) {
    const levels = model.groups.find((weights) => weights.group === group)?.levels.map(({ level }) => level);
    if (levels === undefined)
      throw new ModelError(`This model cannot be used: it has no weights for ${group}.`);
    if (levels.join() !== LEVELS[group].join())
      throw new ModelError(
        `This model cannot be used: its levels for ${group} are not those of this version.`,
      );
  }
}
