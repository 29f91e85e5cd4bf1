/** Keys of stories told by name begin here, beyond those of everybody else: their references are the same on every day. */
export const STORY_PLACES = 7_000;
