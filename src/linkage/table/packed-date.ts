/** A date yyyymmdd with each figure in four bits, so that 1987-06-05 is 0x19870605: what differs between two is then seen at one look. */
export function packedDate(ymd: number): number {
  let [rest, packed] = [ymd, 0];
  for (let shift = 0; shift < 32; shift += 4) {
    packed |= (rest % 10) << shift;
    rest = Math.trunc(rest / 10);
  }
  return packed;
}
