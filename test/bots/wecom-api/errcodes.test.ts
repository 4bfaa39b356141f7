import { expect, test } from "vitest";
import { type Reaction, reactionTo } from "../../../bots/wecom-api/errcodes.ts";

const table: Readonly<Record<Reaction, readonly number[]>> = {
  again: [-1, 45033],
  rest: [45009],
  token: [40014, 42001],
  "locked-out": [
    40001, 40013, 40056, 41001, 48002, 48006, 48007, 50002, 60020, 95003, 95017, 301002,
  ],
  unreachable: [40003, 46004, 60111, 60011, 60021, 81013, 40096, 95000, 95004],
  "window-closed": [95002, 95013, 95031],
  quota: [95001],
  state: [95014, 95016, 95018, 95019],
  invalid: [
    40007, 40008, 40035, 40058, 40063, 40201, 44004, 45002, 82001, 95008, 95009, 42014, 12345,
  ],
};

test.each(Object.entries(table))("%s is the answer to each of its codes", (reaction, codes) => {
  expect(codes.map(reactionTo)).toEqual(codes.map(() => reaction));
});
