/** The words the shell itself says on a help page, in English; a translation replaces any of them. */
export const publicWords: PublicWords = {
  leave: "Leave this site",
  leaveHow: "You can also press Escape, or Shift three times.",
  skip: "Skip to main content",
  shortcuts: "Shortcuts",
  back: "Back",
  danger: "In danger now",
  error: "Error",
  demo: "Demonstration: nobody reads this",
  idle: "Are you still there? This page will clear itself soon.",
  idleStay: "I need more time",
};

export interface PublicWords {
  readonly leave: string;
  /** For screen readers, after the name of the button. */
  readonly leaveHow: string;
  readonly skip: string;
  /** For screen readers: the two hidden links at the top. */
  readonly shortcuts: string;
  readonly back: string;
  /** For screen readers: what the line under the bar is about. */
  readonly danger: string;
  readonly error: string;
  readonly demo: string;
  readonly idle: string;
  readonly idleStay: string;
}
