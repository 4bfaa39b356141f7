/** A front that sends one webhook after the other to the next process, so that one chat's events meet all of them. */
import { type Letter, openPoster, type Poster } from "../../../bench/wire/post.ts";
import type { DeskProcess } from "../load/desk-process.ts";

export interface Front extends Disposable {
  /** Status of the answer, 0 when the process is gone: the platform comes again. */
  post(letter: Letter): Promise<number>;
  add(desk: DeskProcess): void;
  /** From now on nothing new goes there. */
  remove(desk: DeskProcess): void;
}

export function openFront(desks: readonly DeskProcess[]): Front {
  const posters = new Map<DeskProcess, Poster>();
  const state = { next: 0 };
  const add = (desk: DeskProcess): void => void posters.set(desk, openPoster(desk.address));
  for (const desk of desks) add(desk);
  return {
    add,
    remove(desk) {
      // Answers that are still to come use their open lines.
      posters.delete(desk);
    },
    post(letter) {
      const all = [...posters.values()];
      state.next = (state.next + 1) % Math.max(1, all.length);
      return all[state.next]?.post(letter) ?? Promise.resolve(0);
    },
    [Symbol.dispose]() {
      for (const poster of posters.values()) poster[Symbol.dispose]();
    },
  };
}
