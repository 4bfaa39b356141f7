/** The one entry of the heart for chats: every dialog on one table. */
import { advance } from "../engine/advance.ts";
import type { Conversation } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Turn } from "../engine/effect.ts";
import type { Facts } from "../engine/facts.ts";
import type { Input } from "../engine/input.ts";
import { idle } from "./idle.ts";
import { language } from "./language.ts";
import { menu } from "./menu.ts";
import { report } from "./report.ts";
import { resume } from "./resume.ts";
import { wordAnswered } from "./words.ts";

/** The turn for one input: the next conversation and the orders to the desk. Pure; never throws on what a person typed. */
export function frontDesk(conversation: Conversation, input: Input, facts: Facts): Turn {
  return advance(desk, conversation, input, facts);
}

const desk: Desk = {
  dialogs: { report, menu, resume, language },
  resume: "resume",
  rest: "menu",
  idle: (turn, input, scene) => idle(desk, turn, input, scene),
  press: (turn) => turn,
  word: (turn, word, scene) => wordAnswered(desk, turn, word, scene),
  noticed: (turn) => turn,
  first: () => undefined,
  rang: (turn) => turn,
};
