import { openBrowser } from "./test/browser/open-browser.ts";

const browser = await openBrowser();
const page = await (
  await browser.newContext({ viewport: { width: 1680, height: 1000 }, locale: "en-GB" })
).newPage();
await page.goto("http://localhost:18080/playground/");
await page.waitForSelector("body[data-ready=true]");
const of = (name: RegExp) => page.getByRole("article", { name });
const pause = (ms = 1200) => page.waitForTimeout(ms);
const say = async (name: RegExp, text: string) => {
  await of(name).getByRole("textbox").fill(text);
  await of(name).getByRole("button", { name: "Send", exact: true }).click();
  await pause();
};
const press = async (name: RegExp, label: RegExp) => {
  await of(name).getByRole("button", { name: label }).last().click();
  await pause();
};
const signIn = async (who: RegExp) => {
  const b = of(who).getByRole("button", { name: "Sign in with a one-time code" });
  if (!(await b.isVisible())) await of(who).getByRole("button", { name: /more/i }).click();
  await b.click();
  await pause(2000);
};
for (const who of [/Min Liu/, /Wei Chen/]) await signIn(who);
const c = /Mei Lin/;
await of(c).getByRole("button", { name: "Open the chat" }).click();
await pause();
await say(c, "冷氣不冷了，我是林美，0912345678，台北市信義區松仁路88號12樓，明天下午3點");
await say(c, "略過");
await press(c, /確認送出/);
await page.screenshot({ path: "/tmp/pg-2.png" });
await press(/Min Liu/, /Approve|审核通过|審核/);
await press(/Min Liu/, /Wei Chen|陈伟/);
await press(/Wei Chen/, /Accept|接单|接單/);
await say(c, "冷氣還是不冷，一直滴水");
await say(c, "你們到底管不管啊，廚房都淹了");
await page.screenshot({ path: "/tmp/pg-3.png" });
await say(c, "室外機也有異音");
await page.screenshot({ path: "/tmp/pg-4.png" });
await say(c, "另一個問題");
await page.screenshot({ path: "/tmp/pg-5.png" });
await browser.close();
