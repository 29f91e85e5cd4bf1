/** What is known of each record beside what is compared: its place is the record's number in the table. */
export class Records {
  readonly ids: string[] = [];
  /** The line of its file that each begins in. */
  readonly lines: number[] = [];
  /** 0 for the first file, 1 for the second. */
  readonly sides: number[] = [];
  /** A number for each true person. Empty if nobody said. */
  readonly truth: number[] = [];
  #persons = 0;
  readonly #people = new Map<string, number>();

  get count(): number {
    return this.ids.length;
  }

  add(id: string, line: number, side: number): void {
    this.ids.push(id);
    this.lines.push(line);
    this.sides.push(side);
  }

  /** Says of the newest record who it truly is. With an empty text, it is held to be of somebody of its own. */
  addTruth(person: string): void {
    const known = person === "" ? undefined : this.#people.get(person);
    this.truth.push(known ?? this.#persons);
    if (known !== undefined) return;
    if (person !== "") this.#people.set(person, this.#persons);
    this.#persons += 1;
  }
}
