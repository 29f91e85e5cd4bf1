/** How long three presses of Shift may take together, in ms. */
const windowMs = 5000;
const tapsToLeave = 3;

/** Where the reading of keys starts, and returns to whenever anything but Shift is pressed. */
export const restingKeys: LeaveKeys = { taps: [], shiftDownAt: undefined };

/**
 * Reads one keyboard event and says whether to leave the page now.
 * Escape leaves at once, unless something open on the page has first claim on it or an input method is composing.
 * Shift leaves at its third release, when it was pressed and released three times within five seconds with no other
 * key between: capitals, selections and shortcuts all have a key inside the press, so typing never does this.
 */
export function readLeaveKey(keys: LeaveKeys, event: KeyReading): { keys: LeaveKeys; isLeaving: boolean } {
  if (event.isComposing || event.hasModifier) return stay(restingKeys);
  if (event.key === "Shift") return readShift(keys, event);
  const isLeaving = event.key === "Escape" && event.type === "down" && !event.isClaimed;
  return { keys: restingKeys, isLeaving };
}

function readShift(keys: LeaveKeys, event: KeyReading): { keys: LeaveKeys; isLeaving: boolean } {
  if (event.type === "down") {
    // A held key repeats; the press began with the first.
    return stay(keys.shiftDownAt === undefined ? { ...keys, shiftDownAt: event.time } : keys);
  }
  if (keys.shiftDownAt === undefined) return stay(restingKeys);
  const taps = [...keys.taps, keys.shiftDownAt].filter((pressedAt) => event.time - pressedAt <= windowMs);
  if (taps.length >= tapsToLeave) return { keys: restingKeys, isLeaving: true };
  return stay({ taps, shiftDownAt: undefined });
}

function stay(keys: LeaveKeys): { keys: LeaveKeys; isLeaving: boolean } {
  return { keys, isLeaving: false };
}

/** What is remembered between keys: when each press of Shift so far began (ms), and the one now held. */
export interface LeaveKeys {
  readonly taps: readonly number[];
  readonly shiftDownAt: number | undefined;
}

/** One keyboard event, as much of it as matters; `time` in ms from any fixed moment. */
export interface KeyReading {
  readonly type: "down" | "up";
  readonly key: string;
  readonly time: number;
  /** An input method is in the middle of a word. */
  readonly isComposing: boolean;
  /** Ctrl, Alt or Meta is held: a shortcut, not a wish to leave. */
  readonly hasModifier: boolean;
  /** An open menu, list or dialog would close on Escape. */
  readonly isClaimed: boolean;
}
