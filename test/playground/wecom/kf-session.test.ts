import { expect, test } from "vitest";
import { type PretendDesk, pretendDesk } from "./pretend-desk.ts";

type State = 0 | 1 | 2 | 3 | 4;

interface Talk extends PretendDesk {
  readonly names: { open_kfid: string; external_userid: string };
  to(state: State, servicer?: string): Promise<Record<string, unknown>>;
  state(): Promise<unknown>;
}

async function talk(): Promise<Talk> {
  const desk = await pretendDesk({ servicers: ["mei", "bo"], tokenSeconds: 1_000_000 });
  const phone = desk.emulator.kf.phone("小王");
  await phone.say("空调坏了");
  const names = { open_kfid: desk.emulator.openKfId, external_userid: phone.person };
  return {
    ...desk,
    names,
    to: (service_state, servicer_userid = "mei") =>
      desk.api("kf", "kf/service_state/trans", { ...names, service_state, servicer_userid }),
    state: async () => (await desk.api("kf", "kf/service_state/get", names))["service_state"],
  };
}

const ways: Record<State, readonly State[]> = { 0: [], 1: [1], 2: [2], 3: [3], 4: [4] };
const answers: Record<State, Record<State, number>> = {
  0: { 0: 95016, 1: 0, 2: 0, 3: 0, 4: 0 },
  1: { 0: 95016, 1: 0, 2: 0, 3: 0, 4: 0 },
  2: { 0: 95016, 1: 95016, 2: 95016, 3: 0, 4: 0 },
  3: { 0: 95016, 1: 95016, 2: 95016, 3: 0, 4: 0 },
  4: { 0: 95016, 1: 95013, 2: 95013, 3: 95013, 4: 95013 },
};
const states: readonly State[] = [0, 1, 2, 3, 4];
const pairs = states.flatMap((from) => states.map((to) => [from, to, answers[from][to]] as const));

test.each(pairs)(
  "a session in state %i asked to go to %i answers %i",
  async (from, to, errcode) => {
    await using desk = await talk();
    for (const step of ways[from]) await desk.to(step);
    expect(await desk.state()).toBe(from);
    expect((await desk.to(to, "bo"))["errcode"]).toBe(errcode);
    expect(await desk.state()).toBe(errcode === 0 ? to : from);
  },
);

test.each([
  [0, 0, 1],
  [1, 0, 1],
  [2, 95018, 2],
  [3, 95018, 3],
  [4, 95018, 4],
] as const)(
  "in state %i a message answers %i and leaves state %i",
  async (state, errcode, after) => {
    await using desk = await talk();
    for (const step of ways[state]) await desk.to(step);
    const { open_kfid, external_userid: touser } = desk.names;
    const body = { touser, open_kfid, msgtype: "text", text: { content: "好" } };
    expect((await desk.api("kf", "kf/send_msg", body))["errcode"]).toBe(errcode);
    expect(await desk.state()).toBe(after);
  },
);

test("only a servicer of the account can take a customer", async () => {
  await using desk = await talk();
  expect((await desk.to(3, "nobody"))["errcode"]).toBe(95014);
  expect((await desk.to(3, ""))["errcode"]).toBe(40063);
});

test("an ended session says one last thing within twenty seconds, and begins anew with the next word", async () => {
  await using desk = await talk();
  const { msg_code: code } = await desk.to(4);
  const bye = { code, msgtype: "text", text: { content: "再见" } };
  expect((await desk.api("kf", "kf/send_msg_on_event", bye))["errcode"]).toBe(0);
  await desk.emulator.kf.phone("小王").say("还有一件事");
  expect(await desk.state()).toBe(0);
});

test("a session without a word for 48 hours has ended", async () => {
  await using desk = await talk();
  desk.clock.forward(48 * 3_600_000);
  expect(await desk.state()).toBe(0);
  desk.clock.forward(1);
  expect(await desk.state()).toBe(4);
});

test("what servicers do in the client reaches the desk as session events", async () => {
  await using desk = await talk();
  const { servicers } = desk.emulator.control;
  const customer = desk.names.external_userid;
  await servicers.take(customer, "mei");
  await servicers.say(customer, "mei", "我是小梅");
  await servicers.end(customer, "mei");
  await servicers.reject(customer, "mei", true);
  const { open_kfid } = desk.names;
  const { msg_list } = (await desk.api("kf", "kf/sync_msg", { open_kfid })) as {
    msg_list: { origin: number; msgtype: string; event?: Record<string, unknown> }[];
  };
  const told = msg_list
    .slice(1)
    .map(({ origin, event }) => [origin, event?.["event_type"], event?.["change_type"]]);
  expect(told).toEqual([
    [4, "session_status_change", 1],
    [5, undefined, undefined],
    [4, "session_status_change", 3],
    [4, "reject_customer_msg_switch_change", undefined],
  ]);
});
