/** What one agency returned. */
type Returned = { readonly numerator: number | null; readonly denominator: number | null };

/** All agencies' together: the numerator, and the denominator where they gave one (`null` where none did). */
export function sumOfReturns(returns: readonly Returned[]): [number, number | null] {
  const add = (parts: readonly (number | null)[]): number =>
    parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const bases = returns.map(({ denominator }) => denominator);
  return [
    add(returns.map(({ numerator }) => numerator)),
    bases.every((base) => base === null) ? null : add(bases),
  ];
}
