import { choice } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

/** One of the pack's districts: near enough to know which help there is, and no address. */
export function districtField({ districts }: Pick<Pack, "districts">, label: string) {
  return choice({
    label,
    options: districts.map(({ id, name }) => ({ value: id, label: name })),
    select: true,
    optional: true,
    ratherNotSay: true,
  });
}
