import pg from "pg";

/** Pieces for which each connection has all plans. */
const planned = new WeakMap<Client, Set<string>>();

/**
 * Statements together with what begins or ends their transaction, in one journey to the server and back: nothing is
 * answered before all of it is done. The first time a connection does it one after the other, which makes the plans.
 * @returns what each statement was answered, in their order
 * @throws what went wrong, with the transaction left as it then is
 */
export async function inOnePiece(client: Client, piece: Piece): Promise<pg.QueryResult[]> {
  const known = planned.get(client) ?? new Set();
  planned.set(client, known);
  const words = [...piece.before, ...piece.after];
  const sent = piece.statements.map(({ name, values }) => ({ name, values: values.map(toSent) }));
  const hasPlans =
    words.every((word) => known.has(word)) && sent.every(({ name }) => name && known.has(name));
  if (hasPlans && sent.every(isSendable))
    return new Promise((resolve, reject) => {
      client.query(new OnePiece(piece, sent as Ready[], { resolve, reject }));
    });
  const answered: pg.QueryResult[] = [];
  for (const word of piece.before) await client.query({ name: word, text: word });
  for (const { name, text, values } of piece.statements)
    answered.push(await client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] }));
  for (const word of piece.after) await client.query({ name: word, text: word });
  for (const { name } of [...sent, ...words.map((word) => ({ name: word }))])
    if (name !== undefined) known.add(name);
  return answered;
}

function isSendable({ values }: { values: readonly (Sent | undefined)[] }): boolean {
  return !values.includes(undefined);
}

/** As the server takes it in a text or as bytes; undefined for what the driver has to write out. */
function toSent(value: unknown): Sent | undefined {
  if (value === null || typeof value === "string" || Buffer.isBuffer(value)) return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** What the driver leaves to whoever submits a query: what to send, and what to make of each message of the server. */
class OnePiece implements pg.Submittable {
  readonly #piece: Piece;
  readonly #statements: readonly Ready[];
  readonly #promise: Settled;
  readonly #results: pg.QueryResult[] = [];
  #rows: Row[] = [];
  #answered = 0;
  #columns: readonly { readonly name: string; readonly parse: (text: string) => unknown }[] = [];

  constructor(piece: Piece, statements: readonly Ready[], promise: Settled) {
    this.#piece = piece;
    this.#statements = statements;
    this.#promise = promise;
  }

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    for (const word of this.#piece.before) run(connection, word);
    for (const { name, values } of this.#statements) {
      connection.bind({ statement: name, values }, true);
      connection.describe({ type: "P" }, true);
      connection.execute({}, true);
    }
    for (const word of this.#piece.after) run(connection, word);
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: pg.types.getTypeParser(dataTypeID, "text"),
    }));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row: Row = {};
    for (const [place, { name, parse }] of this.#columns.entries()) {
      const text = fields[place] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.#answered - this.#piece.before.length;
    this.#answered += 1;
    if (statement < 0 || statement >= this.#statements.length) return;
    const [command = "", ...counts] = text.split(" ");
    this.#results.push({ command, rowCount: Number(counts.at(-1)), oid: 0, fields: [], rows: this.#rows });
    this.#rows = [];
    this.#columns = [];
  }

  handleError(error: unknown): void {
    this.#promise.reject(error);
  }

  handleReadyForQuery(): void {
    this.#promise.resolve(this.#results);
  }
}

function run(connection: pg.Connection, word: string): void {
  connection.bind({ statement: word, values: [] }, true);
  connection.execute({}, true);
}

/** Texts that carry no values stand before and after the statements that are asked for their answers. */
export type Piece = {
  readonly before: readonly string[];
  readonly statements: readonly Statement[];
  readonly after: readonly string[];
};

/** `name` is under which a connection keeps its plan; none, if it keeps enough already. */
export type Statement = {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
};

type Client = Pick<pg.ClientBase, "query">;
type Sent = string | Buffer | null;
type Ready = { readonly name: string; readonly values: Sent[] };
type Row = Record<string, unknown>;
type Column = { readonly name: string; readonly dataTypeID: number };
type Settled = {
  readonly resolve: (results: pg.QueryResult[]) => void;
  readonly reject: (reason: unknown) => void;
};
