import { describe, expect, it } from 'vitest';
import { CHROMIUM, WHY_SKIPPED } from '../support/browser.ts';
import { type DeskPage, words } from '../support/desk-page.ts';
import { deskForEach } from '../support/running.ts';

let desk: DeskPage;
const said = () => desk.answer.locator('.say');
const outcome = () => desk.answer.locator('.outcome');

describe.skipIf(CHROMIUM === undefined)(`来电人怎么说，台上就怎么答${WHY_SKIPPED}`, () => {
  deskForEach((opened) => {
    desk = opened;
  });

  it.each([
    ['新能源汽车要造多少万辆', '新能源汽车年产量25万辆'],
    ['出口要做到多少万辆', '年出口25万辆(套)'],
    ['研发平台要新建几家', '研发平台30家'],
  ])('%s：念的是写了目标数的那一句', async (question, target) => {
    await desk.ask(question);
    await expect.poll(() => words(said())).toContain(target);
  });

  it('条款只是字面相近：照横条上的话说，不念条款；要看，按它的序号打开', async () => {
    await desk.ask('家门口道路施工扰民，什么时候完工');
    await expect.poll(() => words(said())).toContain('只与所问有个别字词相同');
    expect(await words(said())).not.toContain('写的是');
    expect(await desk.draft.inputValue()).not.toContain('依据');
    await desk.page.keyboard.press('1');
    await expect.poll(() => words(desk.answer.locator('.clause'))).not.toBe('');
  });

  it('说了哪天的，一键连日子一起记下：不先按今天说符合', async () => {
    await desk.ask('去年三月份评上省先进级智能工厂，一百万能拿吧');
    await said().waitFor();
    await desk.page.keyboard.press('y');
    await outcome().waitFor();
    await desk.page.waitForLoadState('networkidle');
    expect(await words(said())).not.toContain('符合，');
    expect(await words(said())).toContain('没有规定');
  });

  it('说的是以后：那时候政策过没过期，先说', async () => {
    await desk.ask('这个政策到哪年为止啊，我后年再投产还算不算数');
    await expect.poll(() => words(desk.coverage.locator('strong'))).toBe('涵盖，先看日期');
    expect(await words(said())).toMatch(/^可以这样说\s+后年（20\d\d年）不在有效期内/u);
  });

  it.each(['生育津贴怎么领', '我家小孩今年上小学，户口在外地的，学区怎么划', '养老金涨多少'])(
    '%s：原文未涉及',
    async (question) => {
      await desk.ask(question);
      await expect.poll(() => words(desk.coverage.locator('strong'))).toBe('原文未涉及');
    },
  );

  it.each([
    ['我们做电机的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些', []],
    ['企业技术改造能补多少', []],
    ['要是我们评上国家级卓越级智能工厂，能拿多少', ['y']],
  ])('%s：没有等到的，不先拿别的话顶着', async (question, keys) => {
    await desk.page.evaluate(() => {
      const told = new Set<string>();
      new MutationObserver(() => {
        const text = document.querySelector('.say')?.textContent;
        if (text != null) told.add(text);
        document.body.dataset.told = String(told.size);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await desk.ask(question);
    for (const key of keys) {
      await said().waitFor();
      await desk.page.keyboard.press(key);
      await outcome().waitFor();
    }
    await said().waitFor();
    await desk.page.waitForLoadState('networkidle');
    expect(await desk.page.locator('body').getAttribute('data-told')).toBe(String(1 + keys.length));
  });

  it('一个数可能是几项的：问是哪一项，各有一键，Y 不替人选；选了一项，别的就不再问', async () => {
    const { page } = desk;
    const offered = page.locator('.call .said');
    await desk.ask('数字化改造设备投了800万，能补多少');
    await expect
      .poll(() => words(said()))
      .toMatch(/您说的“数字化改造设备投了800万”，是开放测试道路基础设施补助的.+，还是.+？/u);
    await expect
      .poll(() => offered.allInnerTexts())
      .toEqual([expect.stringMatching(/是哪一项？[\s\S]*A [\s\S]*B /u)]);
    await page.keyboard.press('y');
    expect(await page.locator('.taken').count()).toBe(0);
    await page.keyboard.press('b');
    await expect
      .poll(() => page.locator('.taken').allInnerTexts())
      .toEqual([expect.stringContaining('“5G+智慧工厂”项目：1 项（')]);
    expect(await offered.count()).toBe(0);
    await expect.poll(() => words(desk.answer)).toMatch(/智慧工厂数字化转型补助[\s\S]*400万元/u);
  });

  it('还不是这样的：按假设说，稿里也写明，核对过得去；改成真的就不再是假设', async () => {
    const { page } = desk;
    await desk.ask('要是技改计划投资八百万，设备买五百万，能补多少');
    await expect.poll(() => words(said())).toContain('假设计划投资额，八百万');
    await page.keyboard.press('y');
    await expect.poll(() => words(said())).toContain('以下按您假设的情况说：计划投资额，八百万');
    expect(await words(outcome())).toMatch(/按假设，[\s\S]*如果符合条件\s*50万元/u);
    expect(await outcome().locator('.eligible').count()).toBe(0);
    expect(await desk.draft.inputValue()).toContain('以下按您假设的情况说');
    await page.keyboard.press('v');
    await expect.poll(() => words(page.locator('.verdict'))).toBe('声明的各处都与原文或重算的结果相符');
    await desk.facts.getByLabel('计划投资额').fill('900万元');
    await expect.poll(() => words(said())).not.toContain('计划投资额，八百万');
    await desk.facts.getByLabel('设备的发票额合计').fill('500万元');
    await expect.poll(() => words(said())).not.toContain('假设');
    expect(await words(outcome())).not.toContain('按假设');
  });

  it('同一条还给了别的、靠的是同样的事实：一并念出来，问清是哪一种；不是的就不念', async () => {
    await desk.ask('我们是汽车零部件企业，今年新配套了一家整车企业，合同执行了300万，能奖多少');
    await expect
      .poll(() => words(said()))
      .toMatch(/对汽车零部件企业[\s\S]*对新能源汽车和智能网联汽车零部件企业/u);
    expect(await words(said())).not.toContain('汽车制造设备企业');
    await desk.page.keyboard.press('y');
    await expect
      .poll(() => words(said()))
      .toMatch(
        /零部件企业新增配套奖励[\s\S]*同一条还写有：“对新能源汽车和智能网联汽车零部件企业[\s\S]*请补充：贵单位是新能源汽车或智能网联汽车的零部件企业吗/u,
      );
    await desk.facts.getByRole('button', { name: /^新能源和智能网联零部件企业/u }).click();
    await desk.facts.getByLabel('否', { exact: true }).first().check();
    await desk.facts.getByRole('button', { name: /^零部件企业新增配套奖励/u }).click();
    await expect.poll(() => words(said())).toContain('零部件企业新增配套奖励');
    expect(await words(said())).not.toContain('同一条还写有');
  });
});
