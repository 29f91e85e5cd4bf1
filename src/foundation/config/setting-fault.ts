/** A setting that cannot be used: what is wrong with it and what to do. Never with the value, which may be a secret. */
export class SettingFault extends Error {
  readonly cure: string;

  constructor(what: string, cure: string) {
    super(what);
    this.cure = cure;
  }
}
