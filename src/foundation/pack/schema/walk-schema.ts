import { z } from "zod";

/** A schema without the wrapper that makes it optional. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** Whether a field may be left out. */
export function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

/** What a field is for, as its schema says. */
export function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = schema instanceof z.ZodType ? schema.description : undefined;
  return own ?? (isOptional(schema) ? descriptionOf(unwrap(schema)) : undefined);
}

/** The fields of an object's schema, by name; none for anything else. */
export function fieldsOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const bare = unwrap(schema);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

/** The schema of a list's entries, or undefined for anything but a list. */
export function entryOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  return bare instanceof z.ZodArray ? bare.element : undefined;
}

/** The schema of what lies at a path of keys and indexes, or undefined when nothing may lie there. */
export function findSchema(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    if (!here) return undefined;
    here = typeof step === "number" ? entryOf(here) : (valueOf(here) ?? fieldsOf(here)[String(step)]);
  }
  return here;
}

/** The schema of what stands under any name, where the names are free. */
function valueOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  return bare instanceof z.ZodRecord ? bare.valueType : undefined;
}
