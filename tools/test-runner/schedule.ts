/**
 * Works through the jobs in order, at most `width` at a time, and never two of one lane at once: two processes on one
 * database server would meet in what all its databases share, its roles.
 */
export async function runInLanes(jobs: readonly Job[], width: number): Promise<void> {
  const waiting = [...jobs];
  const running = new Map<Job, Promise<void>>();
  const hasRoomFor = (job: Job): boolean =>
    running.size < width && ![...running.keys()].some((other) => other.lane === job.lane);
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex(hasRoomFor); next !== -1; next = waiting.findIndex(hasRoomFor)) {
      for (const job of waiting.splice(next, 1))
        running.set(
          job,
          job.run().finally(() => running.delete(job)),
        );
    }
    await Promise.race(running.values());
  }
}

export interface Job {
  /** Jobs of one lane run one after the other. */
  readonly lane: string;
  run(): Promise<void>;
}
