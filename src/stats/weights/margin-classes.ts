import { RakingError } from "./raking-error.ts";

/** What is known of the population in one respect. */
export type Margin = {
  /** The name under which answers hold it. */
  readonly name: string;
  /** How many there are of each category, in any unit; categories in an order in which neighbours belong together. */
  readonly targets: Readonly<Record<string, number>>;
};

/** Of whom each respect is known; what is missing was not answered. */
export type Answer = Readonly<Record<string, string | undefined>>;

/** A margin ready to be raked to: a class for each answer, and what share of all belongs to each class. */
export type Classes = {
  readonly margin: string;
  /** For each answer, the index of its class. */
  readonly of: readonly number[];
  /** Shares of the whole, by class; 1 together. */
  readonly shares: readonly number[];
  /** Which categories stand together, where more than one does. */
  readonly collapsed: readonly (readonly string[])[];
};

type Class = { readonly categories: readonly string[]; readonly base: number; readonly target: number };

/**
 * Sorts answers into a margin's classes. A category with fewer than `fewest` answers is put together with the smaller of
 * its neighbours, until none is left that is too small, or one class alone. An empty category is not put together with
 * another: nobody can speak for those who are not there. Those who did not answer are a class of their own with the
 * share that they have among the answers.
 * @throws {RakingError} for an empty category with a target above nought, and for an answer without one
 */
export function classesOf(answers: readonly Answer[], { name, targets }: Margin, fewest: number): Classes {
  const given = answers.map((answer) => answer[name]);
  const classes = collapse(countCategories(given, name, targets), fewest);
  const places = new Map(
    classes.flatMap(({ categories }, at) => categories.map((category) => [category, at] as const)),
  );
  const missing = given.filter((category) => category === undefined).length / answers.length;
  const whole = classes.reduce((total, { target }) => total + target, 0);
  const shares = classes.map(({ target }) => (1 - missing) * (target / whole));
  return {
    margin: name,
    of: given.map((category) => (category === undefined ? classes.length : (places.get(category) ?? -1))),
    shares: missing > 0 ? [...shares, missing] : shares,
    collapsed: classes.flatMap(({ categories }) => (categories.length > 1 ? [categories] : [])),
  };
}

function countCategories(
  given: readonly (string | undefined)[],
  margin: string,
  targets: Margin["targets"],
): readonly Class[] {
  const bases = new Map<string, number>();
  for (const category of given)
    if (category !== undefined) bases.set(category, (bases.get(category) ?? 0) + 1);
  for (const category of bases.keys()) {
    if (!Object.hasOwn(targets, category) || targets[category] === 0)
      throw new RakingError(
        "no target",
        `Somebody answered "${category}" in ${margin}, which has no target.`,
      );
  }
  return Object.entries(targets).flatMap(([category, target]) => {
    const base = bases.get(category) ?? 0;
    if (!(target >= 0 && Number.isFinite(target)))
      throw new RakingError("nothing to weight", `The target of "${category}" in ${margin} is no number.`);
    if (base === 0 && target > 0)
      throw new RakingError(
        "empty category",
        `Nobody answered "${category}" in ${margin}, and there are people of it. Put it together with another first.`,
      );
    return base === 0 ? [] : [{ categories: [category], base, target }];
  });
}

function collapse(classes: readonly Class[], fewest: number): readonly Class[] {
  const smallest = classes.reduce<number>(
    (least, { base }, at) => (base < (classes[least]?.base ?? Infinity) ? at : least),
    0,
  );
  const found = classes[smallest];
  if (!found || found.base >= fewest || classes.length === 1) return classes;
  const [before, after] = [classes[smallest - 1], classes[smallest + 1]];
  const isWithBefore = !after || (before !== undefined && before.base <= after.base);
  const from = isWithBefore ? smallest - 1 : smallest;
  const two = classes.slice(from, from + 2);
  const together = {
    categories: two.flatMap(({ categories }) => categories),
    base: two.reduce((total, { base }) => total + base, 0),
    target: two.reduce((total, { target }) => total + target, 0),
  };
  return collapse([...classes.slice(0, from), together, ...classes.slice(from + 2)], fewest);
}
