import type { Fault } from "../describe-issue.ts";
import { PACK_FILES } from "../schema/pack-schema.ts";
import { parentCode } from "../schema/strategy-code.ts";
import { describeDangling } from "./references.ts";
import { fieldOf, type Found, walkValues } from "./walk-values.ts";

const ALL_FORMS = "all";

/** What the parts of strategy.yaml must have to do with each other that a plain name does not say. */
export function findStrategyFaults(pack: Readonly<Record<string, unknown>>): Fault[] {
  return [
    ...findOrphans(pack),
    ...findUnknownCodes(pack),
    ...findUnknownForms(pack),
    ...findUnknownParts(pack),
    ...findMisplaced(pack),
    ...findBackwardPages(pack),
  ];
}

const codesOf = (pack: unknown, list: string): string[] =>
  walkValues(pack, `strategy.${list}[].code`).map(({ value }) => String(value));

/** An objective of a priority, or a commitment to an objective, that is not there. */
function findOrphans(pack: unknown): Fault[] {
  return (["objectives", "commitments"] as const).flatMap((list) => {
    const [above, what] = list === "objectives" ? ["priorities", "priority"] : ["objectives", "objective"];
    const known = codesOf(pack, above);
    return walkValues(pack, `strategy.${list}[].code`).flatMap(({ path, value }) => {
      const parent = typeof value === "string" ? parentCode(value) : undefined;
      return parent === undefined || known.includes(parent) ? [] : [dangling(path, parent, what, known)];
    });
  });
}

function findUnknownCodes(pack: unknown): Fault[] {
  const commitments = codesOf(pack, "commitments");
  const objectives = codesOf(pack, "objectives");
  const all = [...codesOf(pack, "priorities"), ...objectives, ...commitments];
  return [
    ...unknown(pack, "strategy.aliases[].objective", "objective", objectives),
    ...unknown(pack, "strategy.actions[].commitments[]", "commitment", commitments),
    ...unknown(pack, "strategy.commitments[].bearsOn[]", "code", all),
    ...unknown(pack, "strategy.alignments[].codes[]", "code", all),
  ];
}

function unknown(pack: unknown, pattern: string, what: string, known: readonly string[]): Fault[] {
  return walkValues(pack, pattern)
    .filter(({ value }) => typeof value === "string" && !known.includes(value))
    .map(({ path, value }) => dangling(path, String(value), what, known));
}

function findUnknownForms(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (pack["formsOfVawg"] === undefined) return [];
  const forms = walkValues(pack, "formsOfVawg[].id").map(({ value }) => String(value));
  return walkValues(pack, "strategy.commitments[].forms").flatMap(({ path, value }) => {
    const found = walkValues({ forms: value }, "forms[]").filter(({ value: one }) => typeof one === "string");
    const cure = `Keep "${ALL_FORMS}" alone, or name the forms.`;
    if (found.length > 1 && found.some(({ value: one }) => one === ALL_FORMS))
      return [{ path, message: `It says "${ALL_FORMS}" and names forms besides.`, cure }];
    return found
      .filter(({ value: one }) => one !== ALL_FORMS && !forms.includes(String(one)))
      .map((one) =>
        describeDangling(
          [...path, ...one.path.slice(1)],
          String(one.value),
          "form of abuse",
          PACK_FILES.formsOfVawg,
          forms,
        ),
      );
  });
}

/** A part is named together with its framework. A framework that is not there is reported as such, not here. */
function findUnknownParts(pack: unknown): Fault[] {
  const frameworks = walkValues(pack, "strategy.frameworks[]").map(({ value }) => value);
  return walkValues(pack, "strategy.alignments[]").flatMap(({ path, value }) => {
    const framework = frameworks.find((one) => fieldOf(one, "id") === fieldOf(value, "framework"));
    const part = fieldOf(value, "part");
    if (framework === undefined || typeof part !== "string") return [];
    const parts = walkValues(framework, "parts[].id").map(({ value: id }) => String(id));
    return parts.includes(part) ? [] : [dangling([...path, "part"], part, "part of that framework", parts)];
  });
}

/** Only what stands under no objective says what it bears on: the rest have it in their code. */
function findMisplaced(pack: unknown): Fault[] {
  return walkValues(pack, "strategy.commitments[]").flatMap(({ path, value }) => {
    const code = String(fieldOf(value, "code"));
    if (fieldOf(value, "bearsOn") === undefined || code.startsWith("X.")) return [];
    const message = `"${code}" stands under an objective, and says besides what it bears on.`;
    return [{ path: [...path, "bearsOn"], message, cure: 'Leave out "bearsOn".' }];
  });
}

function findBackwardPages(pack: unknown): Fault[] {
  const placed = ["commitments", "actions", "quantities"].flatMap((list) =>
    walkValues(pack, `strategy.${list}[]`),
  );
  return placed.filter(isBackward).map(({ path }) => ({
    path: [...path, "toPage"],
    message: "Its last page comes before its first.",
    cure: 'Change one of the two, or leave out "toPage".',
  }));
}

function isBackward({ value }: Found): boolean {
  const [from, to] = [fieldOf(value, "page"), fieldOf(value, "toPage")];
  return typeof from === "number" && typeof to === "number" && to < from;
}

function dangling(path: readonly PropertyKey[], name: string, what: string, known: readonly string[]): Fault {
  return describeDangling(path, name, what, PACK_FILES.strategy, known);
}
