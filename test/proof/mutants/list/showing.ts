/** Bugs in showing colleagues what customers sent. */
import { type Mutant, test } from "../mutant.ts";

export const showing: readonly Mutant[] = [
  {
    name: "photos-shown-to-whoever-sees-a-card",
    promise: ["S10", "R24"],
    says: "An engineer who once declined a job gets the photos of its customer.",
    edits: [
      {
        file: "src/desk/facts.ts",
        find: '(whole && me.role !== "customer" ? { kept',
        replace: '(me.role !== "customer" ? { kept',
      },
    ],
    catchers: [test("desk/facts.test.ts", "what was sent along is known to the desk")],
  },
  {
    name: "erased-picture-sent-after-all",
    promise: ["R18"],
    says: "A picture that was erased after it was asked for is still sent.",
    edits: [
      {
        file: "src/desk/show-now.ts",
        find: "lost === 0 ? bubbles : without(bubbles, files, lost)",
        replace: "bubbles",
      },
    ],
    catchers: [test("desk/show-now.test.ts", "an erased picture is not sent any more")],
  },
  {
    name: "old-address-still-good",
    promise: ["S30"],
    says: "An address of a picture is good for ever.",
    edits: [
      {
        file: "src/media/addresses.ts",
        find: " || head.readUIntBE(1, 5) * 1_000 <= now()) return",
        replace: ") return",
      },
    ],
    catchers: [test("media/addresses.test.ts", "it says the same for an hour")],
  },
  {
    name: "any-address-believed",
    promise: ["S30"],
    says: "Whoever makes up an address sees the picture it names.",
    edits: [
      {
        file: "src/media/addresses.ts",
        find: "if (!good || form === undefined",
        replace: "if (form === undefined",
      },
    ],
    catchers: [test("media/addresses.test.ts", "one letter changed anywhere opens nothing")],
  },
  {
    name: "upload-in-doubt-repeated",
    promise: ["R7"],
    says: "A picture that WeCom may have shown is uploaded and sent once more.",
    edits: [
      {
        file: "src/desk/deliver.ts",
        find: 'channel === "wecom" && hasMedia(body) ? 0 :',
        replace: "",
      },
    ],
    catchers: [test("desk/deliver.test.ts", "WeCom would show an upload in doubt twice")],
  },
];
