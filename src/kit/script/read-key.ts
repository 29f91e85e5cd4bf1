/** How long a g waits for the letter after it. */
const PREFIX_MS = 1500;

/** What came before: when a g was pressed, if that was the last thing. */
export type KeyState = { readonly prefixAt: number | undefined };

export type KeyPress = {
  readonly key: string;
  /** Milliseconds, from any beginning. */
  readonly time: number;
  /** A text field, a list of options, anything that takes letters itself; or a composing input method. */
  readonly isTyping: boolean;
  /** Control, Alt or Command. */
  readonly hasModifier: boolean;
};

export type KeyResult =
  | { readonly do: "nothing" }
  | { readonly do: "go"; readonly href: string }
  | { readonly do: "search" | "help" | "next" | "previous" };

export const restingKey: KeyState = { prefixAt: undefined };

/** What a key does on a staff page: g and a letter go to a place; / searches; j and k move in a list; ? helps. */
export function readKey(
  state: KeyState,
  press: KeyPress,
  places: Readonly<Record<string, string>>,
): { readonly state: KeyState; readonly result: KeyResult } {
  if (press.isTyping || press.hasModifier) return { state: restingKey, result: { do: "nothing" } };
  if (state.prefixAt !== undefined && press.time - state.prefixAt <= PREFIX_MS) {
    const href = Object.hasOwn(places, press.key) ? places[press.key] : undefined;
    return { state: restingKey, result: href === undefined ? { do: "nothing" } : { do: "go", href } };
  }
  if (press.key === "g") return { state: { prefixAt: press.time }, result: { do: "nothing" } };
  return { state: restingKey, result: { do: SINGLE.get(press.key) ?? "nothing" } };
}

const SINGLE: ReadonlyMap<string, "search" | "help" | "next" | "previous"> = new Map([
  ["/", "search"],
  ["?", "help"],
  ["j", "next"],
  ["k", "previous"],
]);
