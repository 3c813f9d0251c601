import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, openDesk, words } from '../support/desk-page.ts';
import { deskForEach, type Running } from '../support/running.ts';

const CALL = '我们是做电池的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些';
const SALES = '新能源汽车及“三电”销售增长奖励';
const UPGRADE = '企业技术改造补助';
const SMART = '智慧工厂数字化转型补助';
let desk: DeskPage;
let running: Running;
const line = (award: string) => words(desk.answer.locator(`.portfolio li[data-award="${award}"]`));
const taken = () => desk.page.locator('.taken').allInnerTexts();
const clipboard = () => desk.page.evaluate(() => navigator.clipboard.readText());

describe.skipIf(CHROMIUM === undefined)(`一通电话${WHY_SKIPPED}`, () => {
  deskForEach((opened, both) => {
    desk = opened;
    running = both;
  });

  it('“能拿哪些”：一键采用核对过的数，各项说清楚，下一问问得对，答复复制、核对', async () => {
    const { page } = desk;
    await desk.ask(CALL);
    await desk.answer.locator('.portfolio').waitFor();
    expect(await words(desk.coverage)).not.toContain('去年');
    expect(await page.locator('.said').count()).toBe(3);
    expect(await taken()).toEqual([]);
    await page.keyboard.press('y');
    await expect.poll(taken).toHaveLength(3);
    await expect.poll(() => line('5')).toMatch(/企业技术改造补助[\s\S]*若符合，90万元/u);
    expect(await line('4')).toMatch(/若符合，500万元/u);
    // 按其软硬件、设备投入给予50%补助: the same machines may count there, if they are for a “5G+智慧工厂”.
    expect(await words(desk.answer.locator('.group.near li').first())).toMatch(
      /智慧工厂数字化转型补助[\s\S]*同一批设备既可列入“5G\+智慧工厂”投入，又可列入技术改造/u,
    );
    expect(await words(desk.facts.locator('.next'))).toMatch(/动力电池[\s\S]*最多牵涉 500万元/u);
    await page.keyboard.press('r');
    await expect.poll(() => words(page.locator('.copied'))).toBe('已复制，含出处。');
    const copied = await clipboard();
    for (const name of [SALES, UPGRADE, SMART]) expect(copied).toContain(name);
    expect(copied).toContain('洪府办规发〔2025〕9号 三、(二)4：“按照年销售收入1%给予奖励”');
    await page.keyboard.press('v');
    await expect.poll(() => words(page.locator('.verdict'))).toBe('声明的各处都与原文或重算的结果相符');
    // The question goes when it is answered: it is not there to be seen checked.
    await desk.facts.locator('.next').getByLabel('是', { exact: true }).click();
    await expect.poll(() => words(desk.answer.locator('.group.sure'))).toMatch(/销售增长奖励[\s\S]*500万元/u);
    expect(await words(desk.facts.locator('.next'))).toContain('计划投资额');
  });

  it('点一项看它的条款和算法：说过的都已在表里，曲线上有门槛、封顶和来电人', async () => {
    await desk.ask(CALL);
    await desk.answer.locator('.portfolio').waitFor();
    await desk.page.keyboard.press('y');
    await desk.page.keyboard.press('y');
    await expect.poll(() => line('5')).toContain('90万元');
    await desk.answer.getByRole('button', { name: UPGRADE }).click();
    await expect.poll(() => words(desk.answer.locator('.amount'))).toMatch(/如果符合条件\s*90万元/u);
    expect(await desk.facts.getByLabel('设备的发票额合计').inputValue()).toBe('900万');
    expect(
      await desk.answer.getByRole('img', { name: '900万 × 10%' }).or(desk.answer.locator('svg.rule')).count(),
    ).toBe(1);
    await desk.facts.getByLabel('计划投资额').fill('600万元');
    await expect.poll(() => desk.answer.locator('svg.gauge').count()).toBe(1);
  });

  it('说到客户的合同：一键记成一项，称号按名称给人看', async () => {
    await desk.ask('今年给一家整车企业新配套，合同执行了300万，我们是国家级卓越级智能工厂');
    const said = desk.page.locator('.said');
    await said.first().waitFor();
    expect(await said.allInnerTexts()).toEqual([
      expect.stringContaining('新配套客户：整车企业、新配套、合同执行金额300万？'),
      expect.stringContaining('智能工厂称号：国家级卓越级智能工厂？'),
    ]);
    await desk.page.keyboard.press('y');
    await expect
      .poll(taken)
      .toEqual(['新配套客户：1 项（整车企业、新配套、300万）', '智能工厂称号：国家级卓越级智能工厂']);
  });

  it('换一条、追问一句，说过的都在；新来电一键清空', async () => {
    const { page } = desk;
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('80万元');
    await page.getByLabel('事项发生日').fill('2026-06-30');
    await desk.ask('研发投入呢？');
    await desk.answer.locator('.clause').waitFor();
    expect(await taken()).toEqual(['年度购买软、硬件设备发票额：800万元']);
    expect(await page.getByLabel('事项发生日').inputValue()).toBe('2026-06-30');
    await desk.ask('三.(二).5');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('80万元');
    expect(await words(desk.answer.locator('.day'))).toBe('按 2026-06-30 计');
    await page.keyboard.press('n');
    await desk.answer.locator('.catalogue').waitFor();
    expect(await taken()).toEqual([]);
    expect(await page.getByLabel('事项发生日').inputValue()).toBe('');
    expect(await page.locator('#question:focus').count()).toBe(1);
  });

  it('说过的就地改，台上和稿里的数都跟着改，改过的稿也一样', async () => {
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('600万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('60万元');
    await desk.draft.fill('王女士您好，大概是60万元。');
    await desk.page.getByRole('button', { name: '年度购买软、硬件设备发票额：600万元，改' }).click();
    const field = desk.page.locator('.changing').getByRole('textbox');
    await field.fill('510万元');
    await field.press('Enter');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('51万元');
    expect(await desk.draft.inputValue()).toBe('王女士您好，大概是51万元。');
    await desk.answer.getByRole('button', { name: '复制答复' }).click();
    await expect.poll(() => words(desk.page.locator('.copied'))).toBe('已复制。稿里没有写出处。');
  });

  it('日子说不定的：牌子不是绿的，念的和稿里都先说日子', async () => {
    await desk.ask('我们厂去年设备花了八百万，能拿多少？');
    await expect.poll(() => words(desk.coverage.locator('strong'))).toBe('涵盖，先看日期');
    expect(await desk.coverage.locator('.covered').count()).toBe(0);
    expect(await words(desk.answer.locator('.say'))).toContain('不全在有效期内');
    expect(await desk.draft.inputValue()).toContain('不全在有效期内');
  });

  it('地址里有这一通：同事打开就是同一张台子；不带答案时没有数', async () => {
    const { page } = desk;
    await desk.ask('我姓王，电话13812345678，企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('80万元');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('equipment_invoices');
    // Before # stands the port, which chance gives.
    expect(decodeURIComponent(new URL(page.url()).hash)).not.toMatch(/王|138/u);
    const other = await openDesk(running.browser, running.server.url);
    await other.page.goto(page.url());
    await other.page.reload();
    await expect.poll(() => words(other.answer.locator('.amount'))).toContain('80万元');
    expect(await other.facts.getByLabel('设备的发票额合计').inputValue()).toBe('800万元');
    await other.close();
    await page.getByRole('button', { name: '地址不带答案' }).click();
    await expect.poll(() => decodeURIComponent(page.url())).not.toContain('800万');
  });

  it('打印成一页：答复、引文、凭证、时间都在', async () => {
    const { page } = desk;
    await desk.ask('企业技术改造能补多少');
    await desk.facts.getByLabel('设备的发票额合计').fill('800万元');
    await desk.answer.locator('.amount').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const paper = await words(page.locator('body'));
    for (const part of [
      '如果符合条件',
      '依据：',
      '“按年度购买软、硬件设备发票额的10%”',
      '凭证 ',
      '结果时间 2',
    ]) {
      expect(paper).toContain(part);
    }
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/gu)).toHaveLength(1);
  });

  it('只用键盘走遍整张台子', async () => {
    const { page } = desk;
    const press = async (...all: readonly string[]) => {
      for (const key of all) await page.keyboard.press(key);
    };
    await page.keyboard.type(CALL);
    await press('Enter');
    await desk.results.locator('button:focus').waitFor();
    await desk.answer.locator('.portfolio').waitFor();
    await press('y', 'y');
    await expect.poll(taken).toHaveLength(3);
    await expect.poll(() => words(desk.facts.locator('.next'))).toContain('动力电池');
    await press('c', 'ArrowRight');
    await expect.poll(() => words(desk.answer)).toContain('能算出确数');
    await press('Escape', 'ArrowDown', 't');
    await page.locator('.whole-text .open').waitFor();
    await press('t');
    await desk.answer.locator('.clause').waitFor();
    await press('o');
    await page.locator('#outline nav button:focus').waitFor();
    await press('Tab', 'Enter');
    await expect.poll(() => page.locator('#outline [aria-current=true]').count()).toBe(1);
    await press('2');
    await desk.facts.getByLabel('计划投资额').waitFor();
    await expect.poll(() => words(desk.answer.locator('.amount'))).toContain('90万元');
    await press('c');
    await page.keyboard.type('600万元');
    await press('Tab', 'ArrowRight');
    await expect.poll(() => words(desk.answer.locator('.amount'))).toMatch(/按文本计算为\s*90万元/u);
    await press('r');
    await expect.poll(clipboard).toContain('90万元');
    await press('v');
    await page.locator('.verdict').waitFor();
    await press('m');
    await desk.answer.locator('.portfolio').waitFor();
    await press('n');
    await desk.answer.locator('.catalogue').waitFor();
    expect(await page.locator('#question:focus').count()).toBe(1);
  });

  it('点已记下的一项，光标就在框里；数字框里的 M、C 是快捷键，不是字', async () => {
    await desk.ask(CALL);
    await desk.answer.locator('.portfolio').waitFor();
    await desk.page.keyboard.press('y');
    await expect.poll(taken).toHaveLength(3);
    await desk.page.getByRole('button', { name: '所列产品上年度销售收入：4.6亿，改' }).click();
    await desk.page.keyboard.press('ControlOrMeta+a');
    await desk.page.keyboard.type('4.5亿');
    await desk.page.keyboard.press('m');
    await expect.poll(() => desk.answer.locator('.portfolio').count()).toBe(0);
    const shown = async () =>
      `${(await taken()).join()}${await desk.page.locator('.changing input').evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.value : '')).join())}`;
    await expect.poll(shown).toContain('4.5亿');
    expect(await shown()).not.toMatch(/[mc]/iu);
  });
});
