import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from './support/browser.ts';
import { type DeskPage, words } from './support/desk-page.ts';
import { deskForEach } from './support/running.ts';

let desk: DeskPage;

/** Opens the award's questions by its clause's number, and by its name where the clause has several. */
async function openAward(clause: string, name?: string): Promise<void> {
  await desk.ask(clause);
  if (name !== undefined) await desk.facts.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
  await desk.facts.getByRole('button', { name: '测算' }).waitFor();
}

const amount = () => words(desk.answer.locator('.amount'));
const invoices = () => desk.facts.getByLabel('设备的发票额合计');
const yes = () => desk.facts.getByLabel('是', { exact: true });
const planned = () => desk.facts.getByLabel('计划投资额');

describe.skipIf(CHROMIUM === undefined)(`查询台上的测算${WHY_SKIPPED}`, () => {
  deskForEach((opened) => {
    desk = opened;
  });

  it('技术改造，发票800万，计划投资额还不知道：先说缺什么，答了才有结果', async () => {
    await openAward('三.(二).5');
    await invoices().fill('800万');
    await expect.poll(amount).toMatch(/^如果符合条件\s*80万元$/u);
    expect(await words(desk.answer.locator('.status'))).toBe('是否符合还不能确定');
    const asked = desk.answer.locator('.ask-back');
    expect(await words(asked.first())).toContain('技术改造的计划投资额是多少？');
    expect(await words(asked.last())).toMatch(/^须由主管部门认定\s*主管部门是否认定/u);
    await desk.answer.getByRole('button', { name: '技术改造的计划投资额是多少？' }).click();
    await desk.page.keyboard.type('1000万元');
    await yes().check();
    await expect.poll(amount).toMatch(/^按文本计算为\s*80万元$/u);
    const shown = await words(desk.answer);
    expect(shown).toContain('“计划投资额在500万元及以上”');
    expect(shown).toContain('所给：1000万元；要求：≥ 500万元');
    expect(shown).toMatch(/800万元 × 10% ＝ 80万元/u);
    expect(shown).toContain('“800万”读作800万元');
    expect(shown).toContain('距封顶420万元');
    expect(await desk.answer.locator('.ask-back').count()).toBe(0);
  });

  it('不到门槛：说明哪一条不符合、差多少，没有金额', async () => {
    await openAward('三.(二).5');
    await planned().fill('499万元');
    await planned().press('Enter');
    await expect.poll(amount).toBe('按所给情况没有这项金额');
    expect(await words(desk.answer.locator('.conditions .not_met'))).toContain('还差 1万元');
  });

  it('金额没写单位：在那一栏说明，填过的都还在，旧结果撤下', async () => {
    await openAward('三.(二).5');
    await planned().fill('1000万元');
    await invoices().fill('800万');
    await invoices().press('Enter');
    await expect.poll(amount).toContain('80万元');
    await invoices().fill('800');
    await invoices().press('Enter');
    const field = desk.facts.locator('.field', { hasText: '设备的发票额合计' });
    await expect.poll(() => words(field)).toContain('缺少单位（元、万元或亿元）');
    expect(await words(field)).not.toMatch(/facts\.|\{/u);
    expect(await invoices().getAttribute('aria-invalid')).toBe('true');
    expect(await planned().getAttribute('aria-invalid')).toBeNull();
    expect([await planned().inputValue(), await invoices().inputValue()]).toEqual(['1000万元', '800']);
    expect(await desk.answer.locator('.amount').count()).toBe(0);
    await invoices().fill('800万元');
    await expect.poll(amount).toContain('80万元');
    expect(await words(desk.facts.locator('.error'))).toBe('');
  });

  it('新增配套5家：逐家加一项，合计32.5万元；删去一家就少一家', async () => {
    await openAward('三.(一).3', '零部件企业新增配套奖励');
    await yes().first().check();
    for (const sum of ['300万', '50万', '120万', '200万', '80万']) {
      await desk.facts.getByRole('button', { name: '加一项' }).click();
      const row = desk.facts.locator('.row').last();
      await row.getByRole('combobox').selectOption({ label: '整车企业' });
      await row.getByLabel('是', { exact: true }).check();
      await row.getByLabel('合同执行金额').fill(sum);
    }
    await desk.facts.getByLabel('此前已经兑现过').fill('0元');
    await expect.poll(amount).toMatch(/^按文本计算为\s*32\.5万元$/u);
    await desk.facts.getByRole('button', { name: '删去这一项' }).first().click();
    await expect.poll(amount).toMatch(/^按文本计算为\s*22\.5万元$/u);
  });

  it('列表里填错的那一项，就在那一项上说明', async () => {
    await openAward('三.(一).3', '零部件企业新增配套奖励');
    const add = desk.facts.getByRole('button', { name: '加一项' });
    await add.click();
    await add.click();
    const second = desk.facts.locator('.row').nth(1);
    await second.getByLabel('合同执行金额').fill('负五万元');
    await second.getByLabel('合同执行金额').press('Enter');
    await expect.poll(() => second.locator('.error').count()).toBe(1);
    expect(await desk.facts.locator('.row').first().locator('.error').count()).toBe(0);
  });

  it('列表一项也没有，要明说才算', async () => {
    await openAward('三.(一).3', '零部件企业新增配套奖励');
    await yes().first().check();
    await expect.poll(() => words(desk.answer.locator('.status'))).toBe('是否符合还不能确定');
    await desk.facts.getByLabel('一项也没有').check();
    await expect.poll(() => words(desk.answer.locator('.status'))).toBe('不符合条件');
  });

  it('只写了上限的，只说最高不超过', async () => {
    await openAward('三.(三).7', '研发后补助');
    await yes().check();
    await expect.poll(amount).toMatch(/^最高不超过\s*1000万元$/u);
    expect(await words(desk.answer.locator('.outcome'))).toContain('下限未规定');
  });

  it('钱给辖区的，先说给谁；原文没有金额的，照说没有', async () => {
    await openAward('三.(一).1', '整车企业新车型');
    for (const each of await yes().all()) await each.check();
    await expect.poll(amount).toBe('原文没有给出金额');
    expect(await words(desk.answer.locator('.warning'))).toBe('这笔钱给企业所在辖区。');
  });

  it('事项发生日在空档里：原文没有规定，不按本政策算', async () => {
    await openAward('三.(二).5');
    await invoices().fill('800万元');
    await expect.poll(amount).toContain('80万元');
    await desk.page.getByLabel('事项发生日').fill('2025年5月1日');
    await desk.page.getByLabel('事项发生日').blur();
    await expect.poll(() => words(desk.answer.locator('.warning'))).toContain('原文没有规定');
    expect(await words(desk.answer.locator('.outcome'))).not.toContain('80万元');
  });

  it('改过的答复稿不会被新结果冲掉，要换才换', async () => {
    await openAward('三.(二).5');
    await invoices().fill('800万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('80万元');
    await desk.draft.fill('您好，我再核实一下。');
    await planned().fill('1000万元');
    const renew = desk.answer.getByRole('button', { name: '换成新答复' });
    await renew.waitFor();
    expect(await desk.draft.inputValue()).toBe('您好，我再核实一下。');
    await renew.click();
    expect(await desk.draft.inputValue()).toContain('80万元');
  });

  it('正在改答复稿时来了迟到的结果：光标不丢，接着写', async () => {
    await openAward('三.(二).5');
    await invoices().fill('800万元');
    await expect.poll(() => desk.draft.inputValue()).toContain('80万元');
    const held: (() => Promise<void>)[] = [];
    await desk.page.route('**/mcp', async (route) => {
      if (route.request().postData()?.includes('calculate_award') !== true) await route.continue();
      else held.push(() => route.continue());
    });
    // Leaving the sum for the draft finishes it: it is calculated once more.
    await desk.draft.press('End');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    const shown = desk.answer.locator('.amount').elementHandle();
    await Promise.all(held.map((go) => go()));
    await expect.poll(async () => (await shown)?.evaluate((element) => element.isConnected)).toBe(false);
    await desk.page.keyboard.type('我再核实一下');
    expect(await desk.draft.inputValue()).toContain('我再核实一下');
  });

  it('核对答复：照测算写的各处相符；改错的数和单位指出不符，自己加的话列为未标', async () => {
    await openAward('三.(二).5');
    await planned().fill('1000万元');
    await invoices().fill('800万元');
    await yes().check();
    await expect.poll(amount).toMatch(/^按文本计算为/u);
    const verify = desk.answer.getByRole('button', { name: '核对答复' });
    const verdict = desk.answer.locator('.verdict');
    const told = async (status: string) =>
      (await desk.answer.locator(`.claim.${status}`).allInnerTexts()).join('\n');
    const composed = await desk.draft.inputValue();
    const checked = async (draft: string) => {
      await desk.draft.fill(draft);
      await verify.click();
      await expect.poll(() => verdict.count()).toBe(1);
    };
    await checked(`${composed}\n您好，请稍等，我再核实一下。`);
    await expect.poll(() => words(verdict)).toBe('声明的各处都与原文或重算的结果相符');
    await checked(composed);
    await expect.poll(() => words(verdict)).toBe('声明的各处都与原文或重算的结果相符');
    await checked(composed.replaceAll('80万元', '90万元'));
    await expect.poll(() => words(verdict)).toBe('有与原文或测算不符之处');
    expect(await told('contradicted')).toContain('90万元');
    await checked(composed.replaceAll('市工业和信息化局', '市商务局'));
    await expect.poll(() => told('contradicted')).toContain('市商务局');
    await checked(`${composed}\n这项补助其实已经取消了。`);
    await expect.poll(() => words(verdict)).toBe('有没有声明依据、没有核对或还要说明的地方');
    expect(await told('unmarked')).toContain('这项补助其实已经取消了');
    await desk.draft.fill('');
    await verify.click();
    await expect.poll(() => words(desk.answer.locator('.reply .error'))).toContain('应为 1 到 20000 字');
  });
});
