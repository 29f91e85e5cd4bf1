import { text, type Entered, type FieldOptions } from "../../../foundation/forms/index.ts";
import { isCell } from "../model/cell.ts";

/** A hexagon, chosen on the map: nothing else that is typed or sent is ever taken. */
export function cellField(options: Pick<FieldOptions, "label" | "errors">) {
  const line = text(options);
  return {
    ...line,
    read(entered: Entered, today?: string): ReturnType<typeof line.read> {
      const reading = line.read(entered, today);
      if (!reading.ok || (reading.value !== undefined && isCell(reading.value))) return reading;
      return line.read({ "": "" }, today);
    },
  };
}
