import { z } from "zod";
import { PACK_FILES, packSchema } from "./schema/pack-schema.ts";
import { descriptionOf, entryOf, fieldsOf, isOptional, unwrap } from "./schema/walk-schema.ts";

const HEADING = `# Every field of a pack

Written by \`fanlight pack fields\` from the schema that checks packs; a test keeps it fresh. A name
with \`[]\` is a list. What may be left out says so; everything else must be there.
`;

/** A Markdown page with every field of every file: its kind, whether it may be left out, what it is for. */
export function describeFields(): string {
  const parts = Object.entries(PACK_FILES).map(([part, file]) => {
    const schema = fieldsOf(packSchema)[part];
    return schema
      ? [
          `## ${file}`,
          "",
          "| Field | Kind | What it is |",
          "|---|---|---|",
          ...listRows(schema, ""),
          "",
        ].join("\n")
      : "";
  });
  return [HEADING, ...parts].join("\n");
}

function listRows(schema: z.core.$ZodType, name: string): string[] {
  const entry = entryOf(schema);
  if (entry)
    return name === "" ? listRows(entry, "") : [row(schema, `${name}[]`), ...listInner(entry, `${name}[]`)];
  return [...(name === "" ? [] : [row(schema, name)]), ...listInner(schema, name)];
}

function listInner(schema: z.core.$ZodType, name: string): string[] {
  const inner = Object.entries(fieldsOf(schema));
  return inner.flatMap(([key, field]) => listRows(field, name === "" ? key : `${name}.${key}`));
}

function row(schema: z.core.$ZodType, name: string): string {
  const description = descriptionOf(schema) ?? "";
  const optional = isOptional(schema) ? " May be left out." : "";
  return `| \`${name}\` | ${kindOf(schema)} | ${description.replaceAll("|", "\\|")}.${optional} |`;
}

function kindOf(schema: z.core.$ZodType): string {
  const entry = entryOf(schema);
  const bare = unwrap(entry ?? schema);
  const list = entry ? "list of " : "";
  if (bare instanceof z.ZodEnum)
    return `${list}${bare.options.map((option) => `\`${String(option)}\``).join(" ")}`;
  if (bare instanceof z.ZodLiteral) return `${list}\`${String(bare.value)}\``;
  if (bare instanceof z.ZodObject) return `${list}${entry ? "groups" : "group"}`;
  if (bare instanceof z.ZodNumber) return `${list}number`;
  if (bare instanceof z.ZodBoolean) return "true or false";
  return `${list}${entry ? "texts" : "text"}`;
}
