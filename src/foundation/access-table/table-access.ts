/** One of the people, jobs and sessions that the access matrix is run as. */
export type Viewer = {
  /** Empty for a session that is over: then nobody is there. */
  readonly grantees: readonly string[];
  readonly permissions: ReadonlySet<string>;
  readonly staffId: string | undefined;
  readonly agencyId: string | undefined;
  /** What a conflict of interest hides from her: labels of people and things. */
  readonly conflicts: readonly string[];
};

/** One row of the world the matrix is run in, as far as a rule asks about it. */
export type WorldRow = {
  readonly label: string;
  /** The labels of what it is about: itself, then its person. A conflict with any of them hides it. */
  readonly about: readonly string[];
  readonly sharings: readonly WorldSharing[];
  readonly agencyId: string | undefined;
  /** The member of staff it is about. */
  readonly staffId: string | undefined;
  /** Of a thing: the permission its sample step asks for. */
  readonly stepPermission: string | undefined;
};

export type WorldSharing = {
  readonly grantee: string;
  /** "standing", or why it is something else. */
  readonly kind: "standing" | "timed" | "break-glass" | "ended" | "expired";
};

/** Whether a viewer may do something with a row. */
export type Rule = (viewer: Viewer, row: WorldRow) => boolean;

/**
 * Who may do what with the rows of one table: the second opinion that the policies are checked against, by doing each
 * as each viewer in the database. `never` means that nobody is granted it, so that it is refused; otherwise what a rule
 * denies is hidden (a read, a change or a deletion finds no row) or, for an insert, refused.
 */
export type TableAccess = {
  /** The column, or expression, that holds the id of the world's row. */
  readonly key: string;
  /** Which rows of the world the table has: by label, or all its things or people. */
  readonly rows: "things" | "people" | readonly string[];
  readonly select: Rule;
  readonly insert: Rule;
  readonly update: Rule;
  readonly delete: Rule;
  /** A row to insert, with the world's placeholders: {row} {me} {staff} {agency} {new} ... */
  readonly insertTry?: string;
  /** A change that changes nothing: "state = state". */
  readonly updateTry?: string;
};

/** A table with nobody in it: no row policy, and why that is right. Nothing but reading is granted. */
export type ReferenceTable = { readonly reference: string };

/** Who may do what with each table of one module, by full name: "front_door.contact". */
export type AccessTable = Readonly<Record<string, TableAccess | ReferenceTable>>;
