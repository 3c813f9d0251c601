import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, words } from '../support/desk-page.ts';
import { deskForEach } from '../support/running.ts';

const UPGRADE = '技改计划投资八百万，设备买五百万，能补多少';
const NO_REPLY = '先前的测算没有回答';
const TO_CONFIRM = '先前算的数不能当作答复';
let desk: DeskPage;
const said = () => words(desk.answer.locator('.say'));

/** Asks, takes what was said, and waits for its sum. */
async function told(question: string, sum: string): Promise<void> {
  await desk.ask(question);
  await desk.page.locator('.call .said').first().waitFor();
  await desk.page.keyboard.press('y');
  await expect.poll(said).toContain(sum);
}

async function expectInstead(told: string, sum: string): Promise<void> {
  await expect.poll(said).toContain(told);
  await desk.page.waitForLoadState('networkidle');
  const draft = await desk.draft.inputValue();
  expect(draft).toContain(told);
  for (const text of [await said(), draft]) expect(text).not.toContain(sum);
}

describe.skipIf(CHROMIUM === undefined)(`追问的不是先前那个数，就不再念那个数${WHY_SKIPPED}`, () => {
  deskForEach((opened) => {
    desk = opened;
  });

  it('改口说了别的数：先核对，不念旧数；采用了，念新数', async () => {
    await told('我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少', '300万元');
    await desk.ask('说错了，动力电池今年卖的是两亿八千万');
    await expectInstead(TO_CONFIRM, '300万元');
    expect(await said()).toContain('所列产品年销售收入，两亿八千万，对吗？');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('280万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('280万元');
    expect(await said()).not.toContain(TO_CONFIRM);
  });

  it('改口的数牵涉几项：并排列出来的旧数也不念', async () => {
    await told('我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少', '300万元');
    await desk.ask('哦，今年电池卖了两亿零六百万，另外展位费花了20万');
    await desk.answer.locator('.portfolio').waitFor();
    await expectInstead(TO_CONFIRM, '300万元');
    expect(await said()).toContain('展位费，20万，对吗？');
  });

  it('说的数还不知道是哪一项：问清再说，不用的就还是先前的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('技改另外花了六百万');
    await expectInstead(TO_CONFIRM, '50万元');
    expect(await said()).toMatch(/您说的“技改另外花了六百万”，是计划投资额，还是.+？/u);
    await desk.page.getByRole('button', { name: /^不用/u }).first().click();
    await expect.poll(said).toContain('50万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('50万元');
  });

  it.each(['那还能再申请一次吗'])(
    '%s：测算没有回答，问牵头单位；人再点开那一项，才念它的数',
    async (question) => {
      await told(UPGRADE, '50万元');
      await desk.ask(question);
      await expectInstead(NO_REPLY, '50万元');
      expect(await said()).toContain('牵头（责任）单位是市工业和信息化局');
      await desk.page.keyboard.press('1');
      await expect.poll(said).toContain('50万元');
    },
  );

  it('改口的数接着前面的名目：不是五百万，是六百万', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('设备不是五百万，是六百万');
    await expectInstead(TO_CONFIRM, '50万元');
    expect(await said()).toContain('设备发票额，六百万，对吗？');
  });

  it('问的是台上已有的数：照台上的说', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('那到底能拿多少钱');
    await expect.poll(said).toContain('50万元');
    await desk.page.waitForLoadState('networkidle');
    expect(await said()).not.toContain(NO_REPLY);
    expect(await desk.draft.inputValue()).toContain('50万元');
  });

  it('自己说的得数：对不对，照测算答', async () => {
    await told(
      '技改计划投资八百万，设备买五百万，是不是能拿80万',
      '您问的80万元不对，若符合条件，按文本计算为50万元。',
    );
    await desk.ask('那50万能拿吗');
    await expect.poll(said).toContain('您问的50万元，要符合条件才是这个数。');
  });

  it('还要再得一次：不念先前的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('还能再要50不');
    await expectInstead('原文没有写能不能再得一次', '按文本计算为50万元');
    expect(await said()).toContain('牵头（责任）单位是市工业和信息化局');
  });

  it('换了日子：先核对日子，不念按先前日子算的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('技改的设备是2024年2月买的');
    await expect.poll(said).toContain('事项发生日，2024年2月，对吗？');
    expect(await said()).not.toContain('50万元');
    expect(await desk.draft.inputValue()).not.toContain('50万元');
    expect(await said()).toContain('2024年2月不在有效期内');
  });

  it('再问一遍同一项，照旧念它的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('企业技术改造能补多少');
    await expect.poll(said).toContain('50万元');
  });

  it.each([
    [
      '我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少',
      '300万元',
      '对了 今年里头有九百万是给油车的水箱',
    ],
    [UPGRADE, '50万元', '他讲后面还要加一百万的雷达'],
  ])('%s：补说的数没有点名别的奖补，还说的是这一项', async (question, sum, more) => {
    await told(question, sum);
    await desk.ask(more);
    await expectInstead(TO_CONFIRM, sum);
    expect(await said()).toMatch(/(?:减去后2\.91亿元|加上后600万元)/u);
    expect(await said()).not.toContain('新配套');
    await desk.page.keyboard.press(sum === '50万元' ? 'b' : 'a');
    await expect.poll(said).toContain(sum === '50万元' ? '60万元' : '291万元');
  });

  it.each([
    ['省级工程研究中心获批了，能拿多少', '50万元', '哦还有一块省级工业设计中心也批了', '100万元'],
    ['我们开供应商大会花了八十万，我们是链主企业', '40万元', '后来又给供应商大会花了四十万', '60万元'],
  ])('%s：还有、又是加上，不是改成', async (question, sum, ...[more, all]) => {
    await told(question, sum);
    await desk.ask(more);
    await desk.page.locator('.call .said').first().waitFor();
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain(all);
  });

  it('点名了别的奖补，就去那一项', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('还有展位费花了一百二十万');
    await expect.poll(said).toContain('展位费，一百二十万');
  });

  it('没带单位的数，照前一个数的万读，或按万元念出来核对', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('查了账，设备发票其实就四百二');
    await expectInstead(TO_CONFIRM, '50万元');
    expect(await said()).toMatch(/420万/u);
    await desk.ask('技改应该是258');
    await expectInstead('您说的“技改应该是258”，是计划投资额，还是', '50万元');
  });
});
