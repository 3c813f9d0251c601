import { dayBeside, findDates, monthsLater, readDate } from '../text/date.ts';
import { readNumeral } from '../text/numeral.ts';
import type { Clause } from './clause.ts';
import { TODO } from './todo.ts';

/** A text whose clauses are known. */
interface Text {
  readonly source: string;
  readonly clauses: readonly Pick<Clause, 'id' | 'start' | 'end' | 'text'>[];
}

/** A value with the words that give it; the value begins with TODO where the text does not give it. */
interface Read {
  readonly value: string;
  readonly quote: string;
  readonly clause?: string;
}

/** The first day in force, and the event that the text names for it. */
interface FirstDay extends Read {
  readonly event?: object;
}

/** The last day in force, and how long the text says that it lasts. */
interface LastDay extends Read {
  readonly lasts?: string;
}

/** Whether a value is left to a person, since the text does not give it. */
export function isLeft({ value }: Pick<Read, 'value'>): boolean {
  return value.startsWith(TODO);
}

/** The head of a `policy.json` as far as the text gives it. */
export interface Identity {
  readonly title: Read;
  readonly number: Read | null;
  readonly issuer: Read | readonly Read[];
  readonly issued: Read;
  readonly in_force: { readonly from: FirstDay; readonly to: LastDay | 'not_stated' };
  /** What was read and a person should look at, a sentence each. */
  readonly unsure: readonly string[];
}

/**
 * What a text says of itself: title, number, issuers, day of issue, validity. What it does not say is left to a person,
 * and what is only likely is told in `unsure`.
 * @example identityOf(policy).issued.value // → '2025-07-16'
 */
export function identityOf(text: Text): Identity {
  const head = headOf(text);
  const number = numberOf(head);
  const title = titleOf(text, head);
  const issuer = issuersOf(text, head);
  const issued = issuedOn(text);
  const from = firstDay(text, issued);
  const to = lastDay(text, from);
  const unsure = [
    ...(isLeft(title) ? [] : [`标题读作“${title.value}”`]),
    ...(number === null ? ['原文里没有找到文号，number 写作 null；公文另有文号的请补上'] : []),
    ...[issuer].flat().flatMap((own) => (isLeft(own) ? [] : [`发文单位读作“${own.value}”`])),
    ...(isLeft(issued) ? [] : [`成文日期读作 ${issued.value}（“${issued.quote}”）`]),
    ...(to === 'not_stated' ? ['原文里没有找到止期，in_force.to 写作 not_stated'] : []),
  ];
  return { title, number, issuer, issued, in_force: { from, to }, unsure };
}

/** The words before the first clause, or the first lines where it begins at once. */
function headOf({ source, clauses }: Text): string {
  const body = clauses.find(({ id }) => !/^前言/u.test(id))?.start ?? source.length;
  return source.slice(0, Math.max(body, 0));
}

const NUMBER = /[\p{Script=Han}]{1,12}[〔[［]\d{4}[〕\]］]\d+号/u;

/** The text's own number stands alone on its line; those inside a sentence are other documents'. */
function numberOf(head: string): Read | null {
  const line = lines(head).find((own) => NUMBER.exec(own)?.[0] === own.replace(/\s/gu, ''));
  return line === undefined ? null : { value: line, quote: line };
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The name in 《》 that the notice issues; else the first line that names a document. */
function titleOf({ source }: Text, head: string): Read {
  const issued = /(?:现将|印发)《([^》]{4,80})》(?=印发|[^。]{0,12}通知)|《([^》]{4,80})》已经?/u.exec(
    head.slice(0, 3000),
  );
  const named = issued?.[1] ?? issued?.[2];
  if (issued !== null && named !== undefined) return { value: named, quote: issued[0] };
  const all = lines(head).map((own) => own.replace(/^#+\s*/u, ''));
  const names = all.filter((own) => own.length >= 6 && own.length <= 80 && NAMES.test(own));
  const line = names.find((own) => own.includes('关于')) ?? names[0];
  const above = line === undefined ? undefined : all[all.indexOf(line) - 1];
  // A title that goes over two lines has its 关于 on the first.
  const isWhole = line?.includes('关于') === true || above === undefined || !above.includes('关于');
  return line === undefined || !isWhole || !source.includes(line)
    ? { value: `${TODO}：政策的全称`, quote: `${TODO}：写有全称的那句原文` }
    : { value: line, quote: line };
}

/** How the names of documents end. */
const NAMES = /(?:办法|措施|意见|政策|规定|方案|细则|条例|通知|公告|清单)(?:[（(].*[)）])?$/u;

const BODY =
  /中共[\p{Script=Han}]{2,12}?[省市县区]委(?=$|[、\s])|(?:中共)?[\p{Script=Han}]{2,20}?(?:人民政府办公(?:室|厅)|委员会办公室|委办公室|国务院办公厅|国务院|人民政府|管理委员会|委员会|[局厅])/u;

/** Who stands before 关于印发 or 印发 in the title of the notice, else who signs. */
function issuersOf({ source }: Text, head: string): Read | readonly Read[] {
  const heading = /^[^\n。，,《]{4,80}?(?=关于|印发)/mu.exec(head)?.[0] ?? '';
  const signed = lines(source).filter((line) => BODY.exec(line)?.[0] === line);
  const found = bodiesIn(heading).map((value) => ({ value, quote: heading.trim() }));
  const all = found.length > 0 ? found : [...new Set(signed)].map((value) => ({ value, quote: value }));
  const [only] = all;
  if (only === undefined)
    return {
      value: `${TODO}：发文单位，原文未载的把 issuer 写成 "not_stated"`,
      quote: `${TODO}：写有发文单位的原文`,
    };
  return all.length === 1 ? only : all;
}

function bodiesIn(words: string): readonly string[] {
  return Array.from(words.matchAll(new RegExp(BODY, 'gu')), ([own]) => own.trim());
}

/** A day that stands alone on its line, in brackets or not; with nothing else there it is the day of issue. */
function issuedOn({ source }: Text): Read {
  const alone = lines(source).flatMap((line) => {
    const words = /^[（(]?([^（()）]*)[)）]?$/u.exec(line)?.[1]?.trim() ?? '';
    const value = readDate(words);
    return value === undefined ? [] : [{ value, quote: words }];
  });
  return (
    alone[0] ?? {
      value: `${TODO}：成文日期，如 2026-01-05，原文未载的把 issued 写成 "not_stated"`,
      quote: `${TODO}：写有成文日期的原文`,
    }
  );
}

/** Where the words stand; the clause is named where they stand there once. */
function placed({ source, clauses }: Text, start: number, end: number): Pick<Read, 'quote' | 'clause'> {
  const quote = source.slice(start, end);
  const clause = clauses.find((each) => each.start <= start && end <= each.end);
  const once = clause?.text.indexOf(quote) === clause?.text.lastIndexOf(quote);
  return clause !== undefined && once ? { clause: clause.id, quote } : { quote };
}

const BEGINS = /自(?<when>[^。；;，,]{1,24}?)起?(?:正式)?(?:施行|实施|执行|生效)/gu;

/** What is left to a person of a first day whose words are there. */
const NO_DAY = `${TODO}：施行首日，如 2026-02-01`;

/** 自2026年2月1日起施行; 自公布之日起30日后施行: the day of the event is the day of issue only where a person says so. */
function firstDay(text: Text, issued: Read): FirstDay {
  const found = Array.from(text.source.matchAll(BEGINS)).at(-1);
  if (found === undefined) {
    const value = `${NO_DAY}，原文没有写的把 from 写成 "not_stated"`;
    return { value, quote: `${TODO}：写有施行日期的原文` };
  }
  const own = placed(text, found.index, found.index + found[0].length);
  const [date] = findDates(found[0]);
  if (date?.precision === 'day') return { value: date.value, ...own };
  const event = /(?:公布|发布|印发|签发|通过|批准|下发)之日/u.exec(found[0])?.[0];
  if (event === undefined) return { value: NO_DAY, ...own };
  const count = readNumeral(/(\d+|[一二三四五六七八九十]+) ?(?:日|天)后/u.exec(found[0])?.[1] ?? '');
  const after = count === undefined ? {} : { after: `${count}日` };
  // The day of issue is that of 印发; whether it was made public that day the text does not say.
  if (isLeft(issued) || !/[印签]发/u.test(event)) {
    const hint = isLeft(issued) ? '' : `；成文日期是 ${issued.value}，不一定是同一天`;
    const on = {
      on: `${TODO}：${event}是哪一天，如 2026-02-01${hint}`,
      known_from: `${TODO}：从哪里知道（网页的发布日期）；原文写有的改用 quote；查不到的把 from 的 value 写成 "not_stated"，去掉 event`,
      ...after,
    };
    return { value: NO_DAY, ...own, event: on };
  }
  const value = count === undefined ? issued.value : dayBeside(issued.value, Number(count));
  return { value, ...own, event: { on: issued.value, quote: issued.quote, ...after } };
}

const ENDS =
  /有效期(?:至|到|截至)[^。；;，,]{4,16}[日止]|有效期(?:限)?(?:为|是)?(?<years>\d+|[一二三四五六七八九十]+)个?(?<unit>年|月)|(?:试行|暂定)(?:期)?(?<trial>\d+|[一二三四五六七八九十]+)个?(?<trialUnit>年|月)/gu;

/** Of a voucher with 有效期2年 the text says nothing of itself; where it does, the line tells of its beginning as well, or names it. */
const OF_TEXT =
  /[施试]行|起(?:正式)?(?:实施|执行|生效)|(?:印发|公布|发布)之日|(?:本|该)\p{Script=Han}{0,12}?(?:办法|措施|政策|意见|细则|通知|方案|规定|文件)[^。]{0,6}有效/u;

function isOfText(source: string, at: number): boolean {
  const start = source.lastIndexOf('\n', at) + 1;
  const end = source.indexOf('\n', at);
  // 四、期限。有效期三年。: a sentence of its own.
  const opens = /^$|[。.．、\s]$/u.test(source.slice(start, at));
  return opens || OF_TEXT.test(source.slice(start, end < 0 ? source.length : end));
}

/** 有效期至国家政策调整之日: an end that is no day. */
const NO_LAST_DAY = `${TODO}：止期是哪一天，如 2027-12-31；原文没有写到哪一天的，value 写 "not_stated"`;

/** 有效期至2028年1月31日; 试行一年, counted to the day before it is full. */
function lastDay(text: Text, from: Read): LastDay | 'not_stated' {
  const found = Array.from(text.source.matchAll(ENDS)).findLast(({ index }) => isOfText(text.source, index));
  if (found === undefined) return 'not_stated';
  const own = placed(text, found.index, found.index + found[0].length);
  const date = findDates(found[0].replace(/\s*\n\s*/gu, '')).find(({ precision }) => precision === 'day');
  if (date !== undefined) return { value: date.value, ...own };
  const { years, unit, trial, trialUnit } = found.groups ?? {};
  const length = readNumeral(years ?? trial ?? '');
  if (length === undefined) return { value: NO_LAST_DAY, ...own };
  const count = Number(length);
  const inYears = (unit ?? trialUnit) === '年';
  const lasts = `${count}${inYears ? '年' : '个月'}`;
  const value = isLeft(from)
    ? `${TODO}：止期，从施行首日算到满期的前一日；不知道起日而算不出的写 "not_stated"`
    : dayBeside(monthsLater(from.value, inYears ? count * 12 : count), -1);
  return { value, ...own, lasts };
}
