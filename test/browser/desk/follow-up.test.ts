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
    expect(await said()).toMatch(/您说的“技改另外花了六百万”，是计划投资额加上后1400万元，还是.+？/u);
    await desk.page.getByRole('button', { name: /^不用/u }).first().click();
    await expect.poll(said).toContain('50万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('50万元');
  });

  it('问给几次：照正在说的那一项的原文答，不念先前的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('那还能再申请一次吗');
    await expectInstead('“企业技术改造补助”给一次还是每年都给，原文没有写。', '50万元');
    expect(await said()).not.toContain(NO_REPLY);
  });

  it.each(['那要不要先交保证金'])(
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
    await expectInstead('您说的“技改应该是258”，是计划投资额改为258万元，还是', '50万元');
  });

  it('换成另一级：选了，先前的称号不再算，那一级的条件接着问', async () => {
    await told('我们评上国家级工业设计中心，能拿多少', '500万元');
    await desk.ask('哦不，我们是市级的');
    await expect.poll(said).toContain('市级创新平台考核优秀经费支持，不是国家级工业设计中心');
    expect(await said()).not.toContain('按文本计算，国家级');
    await desk.page.keyboard.press('y');
    await expect.poll(() => words(desk.facts)).toContain('市级创新平台');
    expect(await desk.page.locator('.taken').count()).toBe(0);
    expect(await words(desk.answer)).not.toContain('500万元\n');
  });

  it('改口的是第几家，只改那一家；先前算的数缩在下面，不是最大的', async () => {
    await told('我们做零部件的，今年新配套了一家整车企业，合同执行了三百万，能奖多少', '不超过10万元');
    await desk.ask('还有一家，执行了一百万');
    await expectInstead(TO_CONFIRM, '不超过10万元');
    const sizeOf = (place: string) =>
      desk.answer
        .locator(place)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf('.past .amount')).toBeLessThan(await sizeOf('.say p'));
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('不超过15万元');
    await desk.ask('说错了，第二家是一百五十万');
    await expect.poll(said).toContain('第2项改为');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('不超过17.5万元');
  });

  it('几家都是这个数：按几家算，记下的只写一遍；同一条另一项的数，是另一项的', async () => {
    await told('我们做零部件的，今年新配套了一家整车企业，合同执行了三百万，能奖多少', '不超过10万元');
    await desk.ask('三家，每家都是这个数');
    await expect.poll(said).toContain('3项，每项都同先前那项，对吗？');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('不超过30万元');
    expect(await words(desk.page.locator('.taken').first())).toContain('3 项（每项');
    await desk.ask('去德国参加车展，展位费花了八十万');
    await desk.page.locator('.call .said').first().waitFor();
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('40万元');
    await desk.ask('那我们自己开全国经销商大会，花了一百五十万');
    await expect.poll(said).toContain('活动经费，150万元，对吗？');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('75万元');
  });

  it.each(['找谁啊', '归哪个部门管'])('%s：只说牵头单位', async (question) => {
    await told(UPGRADE, '50万元');
    await desk.ask(question);
    await expectInstead('牵头（责任）单位是市工业和信息化局', '50万元');
    expect(await said()).not.toContain(NO_REPLY);
  });

  it('明年的数：今年的记作上年度，按假设说', async () => {
    await told('我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少', '300万元');
    await desk.ask('明年打算做到四个亿呢');
    await expectInstead('上年度销售收入就是今年的3个亿', '300万元');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('400万元');
    expect(await said()).toContain('以下按您假设的情况说');
  });

  it('外币开头就说出来，问折合多少；称号听错一个音，照读音列出来核对', async () => {
    await desk.ask('展位费花了四万二欧元，能补多少');
    await expect.poll(said).toContain('金额按元算，不能直接用，请问折合人民币多少元？');
    await told('我们评上了国家级卓悦级智能工厂，能拿多少', '200万元');
  });

  it('另一家企业：选了，先前记下的不再算', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('我朋友的厂技改计划投资九百万，设备买了七百万');
    await expect.poll(said).toContain('说的是另一家企业');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('70万元');
  });

  const MEETING = '我们开供应商大会花了八十万，我们是链主企业';

  it('合起来的数替换先前的，不是再加', async () => {
    await told(MEETING, '40万元');
    await desk.ask('几场加一块儿一百二十万');
    await expectInstead(TO_CONFIRM, '按文本计算为40万元');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('60万元');
  });

  it('里头一部分要不要扣：不替他改，按键选是从哪个数里减；不用，还是先前的数', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('里头有三百万是软件，要不要扣');
    await expectInstead(TO_CONFIRM, '50万元');
    expect(await said()).toContain('设备发票额减去后200万元');
    await desk.page.keyboard.press('y');
    expect(await said()).not.toContain('20万元');
    await desk.page.getByRole('button', { name: /^不用/u }).first().click();
    await expectInstead(NO_REPLY, '50万元');
  });

  it('还漏了两家：加上两项，各项接着问', async () => {
    await told('我们做零部件的，今年新配套了一家整车企业，合同执行了三百万，能奖多少', '不超过10万元');
    await desk.ask('还漏了两家，一家五十万，一家八十万');
    await expectInstead(TO_CONFIRM, '不超过10万元');
    await desk.page.keyboard.press('y');
    await expect.poll(said).toContain('不超过16.5万元');
  });

  it.each(['人家都说能奖五千万', '网上说能奖五千万'])('%s：照正在说的那一项答对不对', async (claim) => {
    await told('我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少', '300万元');
    await desk.ask(claim);
    await expect.poll(said).toContain('您问的5000万元不对');
    expect(await said()).toContain('300万元');
  });

  it('我兄弟做贸易的：先前记下的不算在内', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('我兄弟做贸易的，能不能也领');
    await expectInstead('说的是另一家企业', '50万元');
    await desk.page.keyboard.press('y');
    await expect.poll(() => desk.page.locator('.taken').count()).toBe(0);
    expect(await said()).not.toContain('50万元');
  });

  it('那家是整车厂：说的是客户', async () => {
    await told('我们做零部件的，今年新配套了一家，合同执行了三百万，能奖多少', '不超过10万元');
    await desk.ask('那家是整车厂');
    await expect.poll(said).toContain('整车企业');
    await desk.page.keyboard.press('y');
    await expect.poll(() => words(desk.facts)).toContain('整车企业');
    expect(await words(desk.results.getByRole('button').first())).toContain('产业链生态体系');
  });

  it('只到账五十：不是花的钱，先前的数不当作答复', async () => {
    await told(UPGRADE, '50万元');
    await desk.ask('只到账三十');
    await expectInstead(TO_CONFIRM, '50万元');
    expect(await said()).not.toContain('计划投资额');
  });

  it('换一条看，先前读成那一条的数照这一条问', async () => {
    await desk.ask('建5G智慧工厂设备投入五百万能补多少');
    await expect.poll(said).toContain('软硬件、设备投入五百万');
    await desk.page.keyboard.press('2');
    await expect.poll(said).toMatch(/您说的“.+五百万.+”，是计划投资额，还是年度购买软、硬件设备发票额？/u);
    expect(await said()).not.toContain('软硬件、设备投入五百万');
    await desk.page.keyboard.press('1');
    await expect.poll(said).toContain('软硬件、设备投入五百万');
  });
});
