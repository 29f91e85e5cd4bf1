import pg from "pg";

/** Pieces for which each connection has all plans. */
const planned = new WeakMap<Client, Set<string>>();

/**
 * A statement together with what begins or ends its transaction, in one journey to the server and back: nothing is
 * answered before all of it is done. The first time a connection does it one after the other, which makes the plans.
 * @throws what went wrong, with the transaction left as it then is
 */
export async function inOnePiece(client: Client, piece: Piece): Promise<pg.QueryResult> {
  const known = planned.get(client) ?? new Set();
  planned.set(client, known);
  const { name, text, values } = piece.statement;
  const key = [...piece.before, name, ...piece.after].join();
  const sent = values.map(toSent);
  if (name !== undefined && known.has(key) && !sent.includes(undefined))
    return new Promise((resolve, reject) => {
      client.query(new OnePiece(piece, sent as Sent[], { resolve, reject }));
    });
  for (const word of piece.before) await client.query({ name: word, text: word });
  const answered = await client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
  for (const word of piece.after) await client.query({ name: word, text: word });
  if (name !== undefined) known.add(key);
  return answered;
}

/** As the server takes it in a text or as bytes; undefined for what the driver has to write out. */
function toSent(value: unknown): Sent | undefined {
  if (value === null || typeof value === "string" || Buffer.isBuffer(value)) return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** What the driver leaves to whoever submits a query: what to send, and what to make of each message of the server. */
class OnePiece implements pg.Submittable {
  readonly #piece: Piece;
  readonly #values: Sent[];
  readonly #promise: Settled;
  readonly #rows: Row[] = [];
  readonly #completed: string[] = [];
  #columns: readonly { readonly name: string; readonly parse: (text: string) => unknown }[] = [];

  constructor(piece: Piece, values: Sent[], promise: Settled) {
    this.#piece = piece;
    this.#values = values;
    this.#promise = promise;
  }

  submit(connection: pg.Connection): void {
    const { before, statement, after } = this.#piece;
    connection.stream.cork();
    for (const word of before) run(connection, word, []);
    connection.bind({ statement: statement.name, values: this.#values }, true);
    connection.describe({ type: "P" }, true);
    connection.execute({}, true);
    for (const word of after) run(connection, word, []);
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
    this.#completed.push(text);
  }

  handleError(error: unknown): void {
    this.#promise.reject(error);
  }

  handleReadyForQuery(): void {
    const [command = "", ...counts] = this.#completed[this.#piece.before.length]?.split(" ") ?? [];
    this.#promise.resolve({ command, rowCount: Number(counts.at(-1)), oid: 0, fields: [], rows: this.#rows });
  }
}

function run(connection: pg.Connection, statement: string, values: Sent[]): void {
  connection.bind({ statement, values }, true);
  connection.execute({}, true);
}

/** Texts that carry no values stand before and after the statement that is asked for its answer. */
export type Piece = {
  readonly before: readonly string[];
  readonly statement: {
    readonly name: string | undefined;
    readonly text: string;
    readonly values: readonly unknown[];
  };
  readonly after: readonly string[];
};

type Client = Pick<pg.ClientBase, "query">;
type Sent = string | Buffer | null;
type Row = Record<string, unknown>;
type Column = { readonly name: string; readonly dataTypeID: number };
type Settled = {
  readonly resolve: (result: pg.QueryResult) => void;
  readonly reject: (reason: unknown) => void;
};
