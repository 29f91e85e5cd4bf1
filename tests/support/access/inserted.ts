/** An insert of one row, as a statement. */
export const inserted = (table: string, columns: string, values: string): string =>
  `insert into ${table} (${columns}) values (${values})`;
