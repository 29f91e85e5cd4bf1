/** One thing put wrong in a copied pack, and the problem that must be reported for it. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** The text at whose line the problem must stand, when that is not where the text was changed. */
  readonly at?: string;
  /** How many lines further down. */
  readonly below?: number;
  /** The file the problem must name, when it is not the one that was changed. */
  readonly inFile?: string;
  readonly message: RegExp;
  readonly cure: RegExp;
}
