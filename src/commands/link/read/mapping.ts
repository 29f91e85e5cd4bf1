import { FIELDS, type Field } from "../../../linkage/index.ts";
import { LinkError, UsageError } from "../link-error.ts";

/** One value of a field: the columns whose texts are joined to make it, in order. */
export type MappedValue = {
  readonly field: Field;
  readonly written: string;
  readonly columns: readonly string[];
};

/** A mapped value with the places of its columns in the rows of one file. */
export type PlacedValue = { readonly field: Field; readonly places: readonly number[] };

const MOST_NAMED = 60;

/**
 * Reads `field=COLUMN,field=COLUMN+COLUMN`: "+" joins columns to one value, naming a field again adds another value. A name with a comma, a
 * plus or an equals sign in it stands in double quotes.
 * @throws {UsageError} with the fields there are
 */
export function parseMapping(words: readonly string[]): MappedValue[] {
  const parts = words.flatMap((each) => splitOutsideQuotes(each, ",")).filter((part) => part.trim() !== "");
  if (parts.length === 0)
    throw new UsageError(
      "Say with --map which columns hold what, such as --map surname=LAST,date_of_birth=DOB.",
    );
  return parts.map(parsePart);
}

function parsePart(part: string): MappedValue {
  const [name = "", ...rest] = splitOutsideQuotes(part, "=");
  const written = rest.join("=");
  const field = FIELDS.find((each) => each === name.trim());
  if (!field || written.trim() === "") {
    const wrong = field ? `"${part.trim()}" names no column` : `"${name.trim()}" is not a field`;
    throw new UsageError(`--map: ${wrong}. It reads field=COLUMN, and the fields are ${FIELDS.join(", ")}.`);
  }
  const columns = splitOutsideQuotes(written, "+").map(unquote);
  if (columns.includes("")) throw new UsageError(`--map: "${part.trim()}" has an empty name beside a "+".`);
  return { field, written: unquote(written), columns };
}

/**
 * Finds the mapped columns in a header. Upper and lower case and space around a name do not matter, unless two columns differ in nothing else. A
 * column that is really called "A+B" is taken before a joining of A and B.
 * @throws {LinkError} with the columns the file has
 */
export function placeMapping(
  mapping: readonly MappedValue[],
  header: readonly string[],
  file: string,
): PlacedValue[] {
  return mapping.map(({ field, written, columns }) => {
    const whole = columns.length > 1 ? findColumn(written, header) : undefined;
    return {
      field,
      places: whole === undefined ? columns.map((each) => getColumn(each, header, file)) : [whole],
    };
  });
}

/** @throws {LinkError} with the columns the file has */
export function getColumn(name: string, header: readonly string[], file: string): number {
  const place = findColumn(name, header);
  if (place !== undefined) return place;
  const named = header.slice(0, MOST_NAMED).map((each) => (each === "" ? "(no name)" : each));
  const more = header.length > MOST_NAMED ? ` and ${header.length - MOST_NAMED} more` : "";
  throw new LinkError(`${file} has no column "${name}". It has: ${named.join(", ")}${more}.`);
}

function findColumn(name: string, header: readonly string[]): number | undefined {
  const exact = header.indexOf(name.trim());
  if (exact >= 0) return exact;
  const like = header.flatMap((each, place) => (fold(each) === fold(name) ? [place] : []));
  return like.length === 1 ? like[0] : undefined;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function unquote(name: string): string {
  const trimmed = name.trim();
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"');
  return isQuoted ? trimmed.slice(1, -1).trim() : trimmed;
}

function splitOutsideQuotes(words: string, separator: string): string[] {
  const parts = [""];
  let isQuoted = false;
  for (const letter of words) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
