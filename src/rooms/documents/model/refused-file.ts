/** Why a file is not taken, and what to do instead: both sentences, shown to whoever sent it. */
export class RefusedFile extends Error {
  constructor(why: string, cure: string) {
    super(`${why} ${cure}`);
  }
}
