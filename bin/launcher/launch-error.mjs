/** An error meant to be read by the person at the terminal: `message` says what is wrong, `cure` what to do. */
export class LaunchError extends Error {
  constructor(message, cure) {
    super(message);
    this.cure = cure;
  }
}
