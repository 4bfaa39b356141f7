import { namedCode, namedConversations, namedTickets } from "../../../../src/desk/named.ts";
import { readDeviceLink } from "../../../../src/dialogs/device-link.ts";
import { addressOf, findAddress } from "../../../../src/dialogs/fields/address.ts";
import { answeredName } from "../../../../src/dialogs/fields/answered-name.ts";
import { withoutAsking } from "../../../../src/dialogs/fields/asking.ts";
import { namedDay } from "../../../../src/dialogs/fields/day-words.ts";
import { classOf, faultOf } from "../../../../src/dialogs/fields/demand.ts";
import { devicesIn, findProduct } from "../../../../src/dialogs/fields/device.ts";
import { namedHour } from "../../../../src/dialogs/fields/hour-words.ts";
import { findModel } from "../../../../src/dialogs/fields/model.ts";
import { moodOf } from "../../../../src/dialogs/fields/mood.ts";
import { findName, nameOf } from "../../../../src/dialogs/fields/name.ts";
import { outcomeOf } from "../../../../src/dialogs/fields/outcome.ts";
import {
  findBought,
  findOrder,
  findSerial,
  serialOf,
} from "../../../../src/dialogs/fields/papers.ts";
import { findPhone, phoneOf } from "../../../../src/dialogs/fields/phone.ts";
import { spotReport } from "../../../../src/dialogs/fields/spot-report.ts";
import { urgencyOf } from "../../../../src/dialogs/fields/urgency.ts";
import { findVisitTime, findWish } from "../../../../src/dialogs/fields/visit-time.ts";
import * as readers from "../../../../src/dialogs/report-readers.ts";
import { readGrade } from "../../../../src/dialogs/survey-answers.ts";
import { consentOf } from "../../../../src/engine/consent.ts";
import { newConversation } from "../../../../src/engine/conversation.ts";
import type { Reader } from "../../../../src/engine/dialog.ts";
import { legible } from "../../../../src/engine/plain.ts";
import { parseTicketNumber } from "../../../../src/tickets/numbering.ts";
import { talk } from "../nasty.ts";
import { must, type Subject, sign } from "../subject.ts";
import { scene } from "./scene.ts";

const zone = "Asia/Shanghai";
const today = Temporal.PlainDate.from("2026-11-21");
const at = scene.at;
const { products } = scene.facts.rules;

interface Spanned {
  readonly start: number;
  readonly end: number;
}

const finders: Readonly<Record<string, (text: string) => Spanned | undefined>> = {
  address: findAddress,
  name: findName,
  serial: findSerial,
  order: findOrder,
  bought: findBought,
  phone: (text) => findPhone(text, zone),
  model: (text) => findModel(text, products),
  visit: (text) => findVisitTime(text, at, zone),
  wish: (text) => findWish(text, false, at, zone),
  day: (text) => namedDay(text, today),
  hour: (text) => namedHour(text, 9),
};

const found: Subject = {
  name: "fields found in a sentence",
  tries: [
    "src/dialogs/fields/address.ts findAddress",
    "src/dialogs/fields/name.ts findName",
    "src/dialogs/fields/papers.ts findSerial",
    "src/dialogs/fields/papers.ts findOrder",
    "src/dialogs/fields/papers.ts findBought",
    "src/dialogs/fields/phone.ts findPhone",
    "src/dialogs/fields/model.ts findModel",
    "src/dialogs/fields/device.ts findProduct",
    "src/dialogs/fields/device.ts devicesIn",
    "src/dialogs/fields/asking.ts withoutAsking",
    "src/dialogs/fields/visit-time.ts findVisitTime",
    "src/dialogs/fields/visit-time.ts findWish",
  ],
  share: 12,
  food: "text",
  samples: () => talk,
  eat(meal) {
    const text = legible(meal.text);
    const hits = Object.entries(finders).filter(([name, find]) => {
      const hit = find(text);
      if (hit === undefined) return false;
      const fits = hit.start >= 0 && hit.start <= hit.end && hit.end <= text.length;
      must(fits, `${name} was found outside of the text`);
      return true;
    });
    const product = findProduct(text, products)?.id ?? "";
    const { others, several } = devicesIn(text, products);
    must(
      others.every(({ start, end, value }) => text.slice(start, end) === value),
      "a device was found outside of the text",
    );
    const left = withoutAsking(text);
    must(left.length === text.length, "asking moved the words beside it");
    const shape = [others.length, several, left === text].join();
    return sign([...hits.map(([name]) => name), product, shape]);
  },
};

const spotted: Subject = {
  name: "a report in one sentence",
  tries: ["src/dialogs/fields/spot-report.ts spotReport"],
  share: 12,
  food: "text",
  samples: () => talk,
  eat(meal) {
    const { fields } = spotReport(legible(meal.text), {}, scene);
    return sign(Object.keys(fields));
  },
};

const asked: Readonly<Record<string, Reader>> = {
  readClass: readers.readClass,
  readFault: readers.readFault,
  readName: readers.readName,
  readPhone: readers.readPhone,
  readAddress: readers.readAddress,
  readSerial: readers.readSerial,
  readSpecial: readers.readSpecial,
  readProduct: readers.readProduct,
  readPhotos: readers.readPhotos,
  readWish: readers.readWish,
  readAddition: readers.readAddition,
};
const grade = readGrade("grade");

const answers: Subject = {
  name: "an answer to each question of a report",
  tries: [
    ...Object.keys(asked).map((name) => `src/dialogs/report-readers.ts ${name}`),
    "src/dialogs/survey-answers.ts readGrade",
  ],
  share: 14,
  food: "text",
  samples: () => talk,
  eat(meal) {
    const rest = legible(meal.text);
    const input = { kind: "said", text: meal.text, messageId: "1", at } as const;
    const known = { address: "世纪大道88号" };
    const read = Object.entries({ ...asked, grade }).filter(
      ([, reader]) => reader(input, rest, known, scene).ok,
    );
    const serial = (said: string) => serialOf(said, []);
    const words = [addressOf, classOf, faultOf, nameOf, serial].map((of) => of(rest) !== undefined);
    const level = urgencyOf(rest, scene.facts.rules) ?? "";
    const heard = [
      consentOf(meal.text) ?? "",
      moodOf(rest) ?? "",
      outcomeOf(rest) ?? "",
      answeredName(rest, "ja") ?? "",
    ];
    return sign([
      ...read.map(([name]) => name),
      words.join(),
      heard.map((one) => one !== "").join(),
      level,
      phoneOf(rest, zone) ? "phone" : "",
    ]);
  },
};

const named: Subject = {
  name: "codes and numbers that a message names",
  tries: [
    "src/tickets/numbering.ts parseTicketNumber",
    "src/desk/named.ts namedCode",
    "src/desk/named.ts namedTickets",
    "src/desk/named.ts namedConversations",
    "src/dialogs/device-link.ts readDeviceLink",
  ],
  share: 120,
  food: "text",
  samples: () => talk,
  eat({ text }) {
    const inputs = [
      { kind: "said", text, messageId: "1", at },
      { kind: "chose", choice: text, at },
      { kind: "opened", payload: text, at },
    ] as const;
    const device = readDeviceLink(text, scene);
    must(device?.serial === undefined || device.serial.length <= 30, "a serial without end");
    const number = parseTicketNumber(text);
    must(number === undefined || /^S[\d-]{10,24}$/.test(number), "a number that is none");
    const seen = inputs.flatMap((input) => {
      const code = namedCode(input);
      must(code === null || /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(code), "a code that is none");
      const tickets = namedTickets(newConversation, input);
      const chats = namedConversations(newConversation, input);
      return [`${input.kind}${code === null ? "" : " code"} ${tickets.length} ${chats.length}`];
    });
    return sign([...seen, number === undefined ? "" : "number"]);
  },
};

/** What reads the words of people. */
export const fieldSubjects: readonly Subject[] = [found, spotted, answers, named];
