const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The end of the process, as it is asked for from outside. */
export type Ending = {
  /**
   * Waits for the signal. Until this is called a signal ends the process at once: nothing is being served yet, and
   * whoever presses Ctrl-C during a long first start should not have to wait for it.
   */
  whenAsked(): Promise<void>;
};

/**
 * Watches for the signals that ask a process to end. All further ones are taken and ignored: a terminal and npm both
 * pass Ctrl-C on, and the second must not cut short the end that the first began.
 */
export function watchSignals(): Ending {
  let take = (): void => process.exit(0);
  const asked = (): void => take();
  for (const signal of SIGNALS) process.on(signal, asked);
  return {
    whenAsked: () =>
      new Promise((resolve) => {
        take = resolve;
      }),
  };
}
