/**
 * Takes a turn at once and then one every so many milliseconds, the next never before the last has ended.
 * A turn that fails is told to `fail` and the next is taken as usual.
 */
export function repeat(
  milliseconds: number,
  turn: () => Promise<void>,
  fail: (error: unknown) => void,
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const takeTurn = async (): Promise<void> => {
    await turn().catch(fail);
    if (!stopped) timer = setTimeout(next, milliseconds);
  };
  const next = (): void => {
    current = takeTurn();
  };
  let current = takeTurn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}

/** `stop` takes no further turn and waits for the one under way. */
export type Repeating = { stop(): Promise<void> };
