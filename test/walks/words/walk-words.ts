/** What the people of the walks type, in one language. */
export interface WalkWords {
  readonly names: {
    readonly customer: string;
    readonly supervisor: string;
    readonly engineer: string;
    readonly second: string;
  };
  readonly hello: string;
  readonly hours: string;
  readonly help: string;
  readonly progress: string;
  readonly thanks: string;
  readonly skip: string;
  readonly edit: string;
  readonly back: string;
  readonly cancel: string;
  readonly human: string;
  /** The same in a sentence. */
  readonly askPerson: string;
  readonly stop: string;
  readonly start: string;
  readonly language: string;
  /** The button of it. */
  readonly ownLanguage: RegExp;
  readonly jobs: string;
  /** Everything of a report in one sentence, and what of it is the fault. */
  readonly whole: string;
  readonly wholeFault: string;
  readonly product: string;
  readonly fault: string;
  /** A fault that leaves open whether there is danger. */
  readonly doubt: string;
  readonly who: string;
  readonly phone: string;
  readonly newPhone: string;
  readonly address: string;
  readonly special: string;
  readonly newProduct: string;
  readonly job: string;
  readonly cleaning: string;
  readonly weekend: string;
  readonly danger: string;
  readonly advice: string;
  readonly question: string;
  readonly exchange: string;
  readonly complaint: string;
  readonly praise: string;
  readonly behalf: string;
  readonly mother: string;
  readonly motherAddress: string;
  readonly myData: string;
  readonly erase: string;
  readonly nonsense: readonly [string, string, string];
  readonly twoTimes: string;
  readonly oneTime: string;
  readonly otherTime: string;
  /** Whoever has a visit ahead cannot be there. */
  readonly putOff: string;
  /** The same trouble again, and another one of the same device. */
  readonly stillBroken: string;
  readonly anotherFault: string;
  readonly model: string;
  readonly cause: string;
  readonly done: string;
  readonly parts: string;
  readonly tip: string;
  readonly answer: string;
  readonly reply: string;
  readonly opinion: string;
}

/** Invented. */
export const phones = { phone: "13800138000", newPhone: "13900139000" } as const;
