import type pg from "pg";

/**
 * Several statements in one journey to the server: written in one piece, answered one by one. Waits for every answer,
 * so that the connection is free afterwards, and throws what went wrong first. On connections that pipeline only.
 */
export async function sendTogether(
  client: Pipelined,
  statements: readonly Statement[],
): Promise<pg.QueryResult[]> {
  const { stream } = client.connection;
  stream.cork();
  const asked = statements.map((statement) => client.query(statement));
  stream.uncork();
  const answers = await Promise.allSettled(asked);
  return answers.map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}

/** What a transaction is begun, asked and ended with: a text, or a plan with its values. */
export type Statement = string | pg.QueryConfig;

export type Pipelined = Pick<pg.PoolClient, "query" | "connection">;
