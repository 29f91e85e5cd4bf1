/**
 * The formulas of indicators: sums, differences, products and quotients of numbers and of figures of measures.
 *
 *     met(clock-contact-first-contact)
 *     count(repeated-story, reason, yes) + count(repeated-story, reason, partly)
 *     count(requests, age-group, over-60)
 *
 * A figure is `count`, `met` (how many of a measure's count kept its limit, or went well) or `median`; of a whole
 * measure, or of one answer of one of its splits. A minus has a space on either side, since names have hyphens.
 */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "figure"; readonly figure: FigureReference }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

/** One figure of one measure, perhaps of one answer of one split. */
export type FigureReference = {
  readonly figure: FigureName;
  readonly measure: string;
  readonly split?: string;
  readonly value?: string;
};

export type FigureName = (typeof FIGURES)[number];
export type Operator = "+" | "-" | "*" | "/";

/** What is wrong with a formula, and from which character on (from 1). */
export class FormulaError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message} (character ${at})`);
    this.name = "FormulaError";
    this.at = at;
  }
}

const FIGURES = ["count", "met", "median"] as const;
const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)|(?<sign>[-+*/(),]))/uy;
/** Nobody writes one deeper; without a limit a page of brackets would end the stack. */
const DEEPEST = 50;

/**
 * Reads a formula.
 * @throws {FormulaError} with what is wrong, and where
 */
export function parseFormula(text: string): Formula {
  const reader = new Reader(tokensOf(text), text.length);
  const formula = sum(reader, 0);
  const left = reader.peek();
  if (left) throw new FormulaError(`"${left.text}" stands where the formula should end`, left.at);
  return formula;
}

/** Every figure a formula asks for. */
export function figuresIn(formula: Formula): FigureReference[] {
  if (formula.kind === "figure") return [formula.figure];
  return formula.kind === "operation" ? [...figuresIn(formula.left), ...figuresIn(formula.right)] : [];
}

function sum(reader: Reader, depth: number): Formula {
  return chain(reader, ["+", "-"], () => product(reader, depth));
}

function product(reader: Reader, depth: number): Formula {
  return chain(reader, ["*", "/"], () => factor(reader, depth));
}

/** What is of one rank is worked out from left to right. */
function chain(reader: Reader, operators: readonly Operator[], next: () => Formula): Formula {
  let formula = next();
  for (;;) {
    const operator = operators.find((each) => reader.peek()?.text === each);
    if (!operator) return formula;
    reader.take();
    formula = { kind: "operation", operator, left: formula, right: next() };
  }
}

function factor(reader: Reader, depth: number): Formula {
  if (depth > DEEPEST) throw new FormulaError("There are too many brackets", reader.at());
  const token = reader.take("a number, a figure or a bracket");
  if (token.kind === "number") return { kind: "number", value: Number(token.text) };
  if (token.text === "(") {
    const inner = sum(reader, depth + 1);
    reader.expect(")");
    return inner;
  }
  if (token.kind === "name") return { kind: "figure", figure: figureOf(reader, token) };
  throw new FormulaError(`"${token.text}" stands where a number, a figure or a bracket should`, token.at);
}

function figureOf(reader: Reader, { text, at }: Token): FigureReference {
  const figure = FIGURES.find((each) => each === text);
  if (!figure) throw new FormulaError(`"${text}" is no figure: use ${FIGURES.join(", ")}`, at);
  reader.expect("(");
  const measure = reader.name("the name of a measure");
  const split = reader.skip(",") ? reader.name("the name of a split") : undefined;
  if (split !== undefined) reader.expect(",");
  const value = split === undefined ? undefined : reader.name("an answer of the split");
  reader.expect(")");
  return { figure, measure, ...(split === undefined || value === undefined ? {} : { split, value }) };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const body = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(body);
    if (!found?.groups)
      throw new FormulaError(`Nothing in a formula is written "${body.slice(from).trim()[0]}"`, from + 1);
    const { number, name, sign } = found.groups;
    const written = number ?? name ?? sign ?? "";
    const kind = number === undefined ? (name === undefined ? "sign" : "name") : "number";
    tokens.push({ kind, text: written, at: TOKEN.lastIndex - written.length + 1 });
  }
  return tokens;
}

type Token = { readonly kind: "number" | "name" | "sign"; readonly text: string; readonly at: number };

/** Goes along the tokens, and says what it waited for where it stops. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#end = length + 1;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  at(): number {
    return this.peek()?.at ?? this.#end;
  }

  take(what = "more"): Token {
    const token = this.peek();
    if (!token) throw new FormulaError(`It ends where ${what} should stand`, this.#end);
    this.#next += 1;
    return token;
  }

  skip(sign: string): boolean {
    if (this.peek()?.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  expect(sign: string): void {
    const token = this.take(`"${sign}"`);
    if (token.text !== sign)
      throw new FormulaError(`"${token.text}" stands where "${sign}" should`, token.at);
  }

  name(what: string): string {
    const token = this.take(what);
    if (token.kind !== "name")
      throw new FormulaError(`"${token.text}" stands where ${what} should`, token.at);
    return token.text;
  }
}
