/** The one entry of the heart for chats: every dialog on one table. */
import { advance } from "../engine/advance.ts";
import type { Conversation } from "../engine/conversation.ts";
import type { Desk } from "../engine/desk.ts";
import type { Turn } from "../engine/effect.ts";
import type { Facts } from "../engine/facts.ts";
import type { Input } from "../engine/input.ts";
import { acceptance } from "./acceptance.ts";
import { behalf } from "./behalf.ts";
import { belongs } from "./belongs.ts";
import { askedFirst, besideTheQuestion, dangerHeard } from "./beside.ts";
import { complaint } from "./complaint.ts";
import { consult } from "./consult.ts";
import { dispatch, redispatch } from "./dispatch.ts";
import { doorOpened } from "./doors.ts";
import { exchange } from "./exchange.ts";
import { feedback } from "./feedback.ts";
import { finish } from "./finish.ts";
import { idle } from "./idle.ts";
import { language } from "./language.ts";
import { menu } from "./menu.ts";
import { more } from "./more.ts";
import { myData } from "./my-data.ts";
import { noticed } from "./notices.ts";
import { pressed } from "./press.ts";
import { propose } from "./propose.ts";
import { cancelTicket, reason } from "./reason.ts";
import { recoveredMeanwhile } from "./recovered.ts";
import { carried, relay } from "./relay.ts";
import { report } from "./report.ts";
import { resume } from "./resume.ts";
import { returned } from "./returned.ts";
import { codeTried, unbound } from "./staff-code.ts";
import { staffIdle, staffWord } from "./staff-idle.ts";
import { survey } from "./survey.ts";
import { surveyRang } from "./survey-silence.ts";
import { soothed } from "./upset.ts";
import { counter, visit } from "./visit.ts";
import { wordAnswered } from "./words.ts";

/** The turn for one input: the next conversation and the orders to the desk. Pure; never throws on what a person typed. */
export function frontDesk(conversation: Conversation, input: Input, facts: Facts): Turn {
  return soothed(conversation, advance(desk, conversation, input, facts), input, facts);
}

const desk: Desk = {
  dialogs: {
    report,
    menu,
    more,
    consult,
    exchange,
    complaint,
    feedback,
    behalf,
    "my-data": myData,
    resume,
    language,
    belongs,
    visit,
    counter,
    acceptance,
    survey,
    returned,
    reason,
    "cancel-ticket": cancelTicket,
    dispatch,
    redispatch,
    propose,
    finish,
    relay,
  },
  resume: "resume",
  rest: "menu",
  idle: (turn, input, scene) =>
    (scene.facts.me.role === "customer" ? idle : staffIdle)(desk, turn, input, scene),
  beside: (turn, input, scene) => besideTheQuestion(desk, turn, input, scene),
  press: (turn, choice, scene) => pressed(desk, turn, choice, scene),
  word: (turn, word, scene) =>
    (scene.facts.me.role === "customer" ? wordAnswered : staffWord)(desk, turn, word, scene),
  noticed: (turn, notice, scene) => noticed(desk, turn, notice, scene),
  first(turn, input, scene) {
    const { talk } = turn.conversation;
    return (
      codeTried(turn, input, scene, talk === null || talk.dialog === "menu") ??
      unbound(turn, input, scene) ??
      carried(desk, turn, input, scene) ??
      dangerHeard(desk, turn, input, scene) ??
      askedFirst(desk, turn, input, scene) ??
      recoveredMeanwhile(desk, turn, input, scene) ??
      doorOpened(desk, turn, input, scene)
    );
  },
  rang: (turn, ring, scene) => surveyRang(desk, turn, ring, scene),
};
