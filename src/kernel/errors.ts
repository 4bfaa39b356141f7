/** Every error we throw on purpose. `code` is for machines, `message` for our logs, never for a customer. */
export abstract class DeskError extends Error {
  abstract readonly code: `DESK_${Uppercase<string>}`;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The operator has to change something before we can start; the message says what. */
export class CannotStart extends DeskError {
  readonly code = "DESK_CANNOT_START";
}

/** The database did not take the write in time; whoever asked should ask again. */
export class StoreUnavailable extends DeskError {
  readonly code = "DESK_STORE_UNAVAILABLE";
}

/** We did something that our own rules forbid: a defect of ours. */
export class BrokenPromise extends DeskError {
  readonly code = "DESK_BROKEN_PROMISE";
}
