import type { Option } from "../../../foundation/forms/index.ts";

/** A question needs an answer to choose: where there is none yet, one that the step's guard refuses in any case. */
export function orNothing(options: readonly Option[]): readonly Option[] {
  return options.length > 0 ? options : [{ value: "none", label: "There is nothing to choose yet" }];
}
