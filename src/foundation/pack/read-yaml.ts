import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import type { PackProblem } from "./problem.ts";

/** What to do about the faults of writing that people make most; the rest get a general cure. */
const CURES: Record<string, string> = {
  DUPLICATE_KEY: "Keep one of the two, and remove the other.",
  TAB_AS_INDENT: "Indent with spaces, not with the tab key.",
  BAD_INDENT: "Line this up with the lines above it, with spaces, and close every bracket.",
  MULTIPLE_DOCS: "Remove the line of three hyphens: a file holds one document.",
  MISSING_CHAR: "Add what is missing; put a text that contains a colon or a quotation mark in quotes.",
  TAG_RESOLVE_FAILED: "Remove the exclamation mark and the word after it, or put the text in quotes.",
};
const GENERAL_CURE =
  "Check the indentation, the colons and the quotation marks on this line and the one above.";

/**
 * Reads one YAML text. Gives its plain value, a way to find the line of anything in it, and what
 * is wrong with the writing itself; when anything is, the value is undefined.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  const problems = [...document.errors, ...document.warnings].map((error) =>
    describeError(file, error, lineAt),
  );
  if (problems.length > 0) return { value: undefined, problems, lineOf: () => 1 };
  try {
    const lineOf = (path: readonly PropertyKey[]) => lineAt(findOffset(document.contents, path));
    return { value: document.toJS() as unknown, problems, lineOf };
  } catch (error) {
    // An alias that is not declared, or that swells the file, is only noticed when it is followed.
    const message = error instanceof Error ? error.message : "The file cannot be read.";
    const problem = { file, line: 1, message, cure: "Write the text out in full instead of pointing to it." };
    return { value: undefined, problems: [problem], lineOf: () => 1 };
  }
}

function describeError(file: string, error: YAMLError, lineAt: (offset: number) => number): PackProblem {
  const message = `This is not well-formed YAML: ${error.message.split("\n")[0]}.`;
  return { file, line: lineAt(error.pos[0]), message, cure: CURES[error.code] ?? GENERAL_CURE };
}

/** Where the thing at a path begins: its key where it has one; the nearest thing around it when it is not there. */
function findOffset(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function stepInto(
  node: unknown,
  step: PropertyKey,
): { node: unknown; offset: number | undefined } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)];
    return item && { node: item, offset: item.range?.[0] };
  }
  if (!isMap<Node>(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value, offset: pair.key.range?.[0] };
}

/** One file as read. */
export interface YamlFile {
  readonly value: unknown;
  readonly problems: readonly PackProblem[];
  /** The line, from 1, of what lies at a path of keys and indexes. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}
