import type pg from "pg";

/**
 * Sends rows to a table of a server by `copy`, many times as fast as `insert`: `lines` in its text format, one row a line.
 * The caller has to be free of row policies there (a server refuses to copy under them). Resolves when the server has
 * taken them. The embedded database does not know it.
 */
export function copyLines(client: pg.ClientBase, into: CopyTarget, lines: Uint8Array): Promise<void> {
  const { table, columns } = into;
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(`copy ${table} (${columns.join(", ")}) from stdin`, lines, resolve, reject));
  });
}

/** As much of a copy as the driver leaves to whoever submits one: what to answer each message of the server with. */
class CopyIn implements pg.Submittable {
  readonly #statement: string;
  readonly #lines: Buffer;
  readonly #resolve: () => void;
  readonly #reject: (reason: unknown) => void;

  constructor(statement: string, lines: Uint8Array, resolve: () => void, reject: (reason: unknown) => void) {
    this.#statement = statement;
    this.#lines = Buffer.from(lines.buffer, lines.byteOffset, lines.length);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (let from = 0; from < this.#lines.length; from += CHUNK)
      connection.sendCopyFromChunk(this.#lines.subarray(from, from + CHUNK));
    connection.endCopyFrom();
  }

  handleError(error: unknown): void {
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    this.#resolve();
  }

  handleCommandComplete(): void {}
}

const CHUNK = 65_536;

type CopyTarget = { readonly table: string; readonly columns: readonly string[] };

/** What the driver's connection can do beyond what its types say. */
type CopyConnection = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
