/** A front as operators put one: it asks every process whether it is ready, and sends one webhook after the other to the next that is. */
import { setTimeout as pause } from "node:timers/promises";
import { type Letter, openPoster, type Poster } from "../../../bench/wire/post.ts";
import type { DeskProcess } from "../load/desk-process.ts";

export interface Front extends AsyncDisposable {
  /** Status of the answer, 0 when the line broke: the platform comes again. One chat's events go to all of them in turn. */
  post(letter: Letter): Promise<number>;
  add(desk: DeskProcess): void;
}

/** Between two questions whether a process is ready, ms; half of what a closing desk allows for. */
const askEveryMs = 500;

interface Member {
  readonly desk: DeskProcess;
  readonly poster: Poster;
  ready: boolean;
}

export function openFront(desks: readonly DeskProcess[]): Front {
  const members: Member[] = [];
  const state = { next: 0, over: false };
  const add = (desk: DeskProcess): void =>
    void members.push({ desk, poster: openPoster(desk.address), ready: true });
  for (const desk of desks) add(desk);
  const asking = (async () => {
    while (!state.over) {
      await Promise.all(
        members.map(async (member) => {
          member.ready = (await member.desk.ready()).status === 200;
        }),
      );
      await pause(askEveryMs);
    }
  })();
  return {
    add,
    post(letter) {
      const ready = members.filter((member) => member.ready);
      state.next = (state.next + 1) % Math.max(1, ready.length);
      return ready[state.next]?.poster.post(letter) ?? Promise.resolve(0);
    },
    async [Symbol.asyncDispose]() {
      state.over = true;
      await asking;
      for (const { poster } of members) poster[Symbol.dispose]();
    },
  };
}
