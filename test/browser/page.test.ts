import { afterAll, expect, test } from "vitest";
import { visit } from "./visit.ts";

const opened: AsyncDisposable[] = [];
afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

async function come(options?: Parameters<typeof visit>[0]) {
  const visitor = await visit(options);
  opened.push(visitor);
  return visitor;
}

test("a visitor types, presses and sends a picture on a customer's phone, and nothing unseemly happens", async () => {
  const { page, troubles } = await come();
  const phone = page.getByRole("article", { name: /Mei Lin/ });
  await phone.getByRole("button", { name: "Open the chat" }).click();
  await phone.getByRole("button", { name: "报修 Report a fault" }).click();
  await phone.getByRole("heading", { name: "Step 2 of 8 · 设备" }).waitFor();
  await phone
    .getByRole("textbox", { name: "Message from Mei Lin" })
    .fill("It <b>drips</b>\non the sofa");
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await phone.getByText("You said: It <b>drips</b>").waitFor();
  await phone.getByRole("button", { name: "Photos, place and more" }).click();
  await phone.getByRole("button", { name: "Send the sample picture: water leak" }).click();
  const picture = phone.getByRole("img", { name: "Photo" });
  await expect
    .poll(() => picture.evaluate((image) => "naturalWidth" in image && image.naturalWidth))
    .toBe(960);
  await phone.getByRole("button", { name: "Enlarge the photo" }).click();
  const large = page.getByRole("dialog", { name: "Photo" });
  await large.getByRole("img", { name: "Photo" }).waitFor();
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "hidden" });
  expect(troubles).toEqual([]);
});

test("a supervisor's phone asks a newcomer for a one-time code and types it", async () => {
  const { page, site } = await come();
  const phone = page.getByRole("article", { name: /Min Liu/ });
  await phone.getByRole("button", { name: "Sign in with a one-time code" }).click();
  await phone.getByText("SUP-7K2M", { exact: true }).waitFor();
  expect(site.panel.codes).toEqual(["SUP-7K2M"]);
});

test("whoever opened a colleague's chat first can still sign in", async () => {
  const { page, site } = await come();
  const phone = page.getByRole("article", { name: /Min Liu/ });
  await phone.getByRole("button", { name: "Open the chat" }).click();
  await phone.getByRole("button", { name: "Open the chat" }).waitFor({ state: "hidden" });
  const signIn = phone.getByRole("button", { name: "Sign in with a one-time code" });
  await signIn.click();
  await phone.getByText("SUP-7K2M", { exact: true }).waitFor();
  await signIn.waitFor({ state: "hidden" });
  expect(site.panel.codes).toEqual(["SUP-7K2M"]);
});

test("a message is edited on Telegram and taken back in WeChat", async () => {
  const { page, site } = await come();
  const telegram = page.getByRole("article", { name: /Alex Zhou/ });
  await telegram.getByRole("button", { name: "Open the chat" }).click();
  await telegram.getByRole("textbox").fill("wrong");
  await telegram.getByRole("textbox").press("Enter");
  await telegram.getByText("wrong", { exact: true }).waitFor();
  await telegram.getByLabel("Edit or take back").click();
  await telegram.getByRole("button", { name: "Edit", exact: true }).click();
  await telegram.getByRole("textbox").fill("right");
  await telegram.getByRole("button", { name: "Save the change" }).click();
  await telegram.getByText("right", { exact: true }).waitFor();
  await telegram.getByText("edited").waitFor();

  const wechat = page.getByRole("article", { name: /Fang Wang/ });
  await wechat.getByRole("button", { name: "Open the chat" }).click();
  await wechat.getByRole("textbox").fill("oops");
  await wechat.getByRole("textbox").press("Enter");
  await wechat.getByLabel("Edit or take back").click();
  await wechat.getByRole("button", { name: "Take back" }).click();
  await wechat.getByText("This message was taken back").waitFor();
  expect(
    site.emulators.kf
      .phone("fang")
      .entries()
      .some((entry) => entry.withdrawnAt),
  ).toBe(true);
});

test("the page speaks the browser's language and changes at a press", async () => {
  const { page } = await come({ locale: "zh-CN" });
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  await page.getByRole("button", { name: "导览" }).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Guided tour" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});

test("the whole way from opening a chat to a sent message needs no mouse", async () => {
  const { page } = await come();
  const press = async (name: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      const label =
        (await focused.getAttribute("aria-label")) ?? (await focused.textContent()) ?? "";
      if (label.includes(name)) return;
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await press("Open the chat");
  await page.keyboard.press("Enter");
  await page.getByText("您好").first().waitFor();
  await expect
    .poll(() => page.locator(":focus").getAttribute("aria-label"))
    .toBe("Message from Mei Lin");
  expect(await outlineOf(page)).not.toBe("none");
  await page.keyboard.type("Only keys");
  await page.keyboard.press("Enter");
  await page.getByText("You said: Only keys").waitFor();
});

test("the tabs of the panel follow the arrow keys", async () => {
  const { page } = await come();
  await page.getByRole("tab", { name: "Case" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("tab", { name: "Wire" }).getAttribute("aria-selected")).toBe("true");
  expect(await page.getByRole("tabpanel", { name: "Wire" }).isVisible()).toBe(true);
  expect(await page.getByRole("tabpanel", { name: "Case" }).isVisible()).toBe(false);
});

test.each(["en-GB", "zh-CN"])(
  "360 pixels are wide enough in %s: nothing sticks out sideways",
  async (locale) => {
    const { page, troubles } = await come({ locale, width: 360, height: 740 });
    for (const place of ["line", "telegram", "wechat", "supervisor", "engineer", "panel"]) {
      await page.evaluate(
        `document.dispatchEvent(new CustomEvent("show-seat", { detail: "${place}" }))`,
      );
      const open = page.getByRole("button", { name: /^(Open the chat|打开聊天)$/ });
      if (await open.isVisible()) await open.click();
      await page.waitForTimeout(150);
      const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect({ place, over }).toEqual({ place, over: 0 });
      expect({ place, wide: await page.evaluate(sticksOut) }).toEqual({ place, wide: [] });
    }
    expect(troubles).toEqual([]);
  },
);

test.each(["en-GB", "zh-CN"])(
  "360 pixels stay wide enough in %s when messages come to phones that are not shown",
  async (locale) => {
    const { page, site } = await come({ locale, width: 360, height: 740 });
    await page.evaluate(
      `document.dispatchEvent(new CustomEvent("show-seat", { detail: "panel" }))`,
    );
    for (const emulator of Object.values(site.emulators))
      for (const phone of emulator.phones()) phone.show({ kind: "text", text: "Anybody there?" });
    await expect.poll(() => page.locator(".unread:not([hidden])").count()).toBe(5);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  },
);

test("the panel tells the path, the clocks with their arithmetic, and the wire", async () => {
  const { page } = await come();
  const panel = page.getByRole("complementary", { name: "Behind the desk" });
  expect(await panel.locator('[aria-current="step"]').textContent()).toContain("On the way");
  await panel.getByText("Why then?").first().click();
  await panel.getByText("Runs 2 h inside office hours 09:00–18:00.").waitFor();
  await page
    .getByRole("article", { name: /Mei Lin/ })
    .getByRole("button", { name: "Open the chat" })
    .click();
  await panel.getByRole("tab", { name: "Wire" }).click();
  await panel.getByText("LINE tells the desk").click();
  await panel.getByText('"kind": "opened"').waitFor();
  await panel.getByRole("combobox", { name: "Traffic of" }).selectOption("telegram");
  await panel.getByText("Nothing has gone over the wire yet.").waitFor();
});

test("time is moved forward by buttons", async () => {
  const { page, site } = await come();
  const before = site.clock.shiftMs();
  await page.getByRole("button", { name: "+1 h" }).click();
  await expect.poll(() => site.clock.shiftMs() - before).toBe(3_600_000);
  await expect.poll(() => page.locator(".now .time").textContent()).toMatch(/^16:05/);
});

function outlineOf(page: Awaited<ReturnType<typeof come>>["page"]) {
  return page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
}

/** Runs in the page: what is visible and reaches past the right edge, though nothing lets it scroll there. */
const sticksOut = `[...document.querySelectorAll("header.bar *, .composer, .title-bar, .panel, .bubble")]
  .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.className)`;
