import { namedApart } from '../../src/text/wording/named-apart.ts';
import { AGAIN, answeredClaims } from './claimed.ts';
import { sumsAsked, unfitOf } from './offers.ts';
import { confirming, inCharge, writtenIn } from './speech.ts';
import { heldThen, standingOf, standingTextsOf } from './standing.ts';
import { type Desk, keyOf } from './state.ts';

/**
 * What is told in place of a calculation that was there before the newest question and is no reply to it: what the caller
 * has just said is to be confirmed first, or this was not calculated; with who is in charge. Undefined where the
 * calculation may be told.
 */
export function insteadOfOld(desk: Desk): readonly string[] | undefined {
  const { before, said, heard, found, result } = desk;
  if (before === undefined) return undefined;
  const alone = answeredAlone(desk);
  if (alone !== undefined) return alone;
  const isUnchanged = desk.entered === before.entered && desk.day === before.day;
  if (changesRecorded(desk) || (isUnchanged && said.length + heard.length > 0))
    return told(desk, [TO_CONFIRM, ...answeredClaims(desk, []), ...confirming(desk), ...meaning(desk)]);
  if (result !== undefined && asksAgain(found)) return told(desk, answeredClaims(desk, [result]));
  return isUnchanged && !isAnswered(desk)
    ? told(desk, [NO_REPLY, ...paidElsewhere(desk), ...written(desk)])
    : undefined;
}

/** What is told where nothing was asked but who is in charge, whom it is paid to, who bears it, how often, what counts. */
export function answeredAlone(desk: Desk): readonly string[] | undefined {
  const alone = askedAlone(desk);
  return alone && told(desk, alone);
}

function askedAlone(desk: Pick<Desk, 'found' | 'award' | 'awards'>): readonly string[] | undefined {
  const { asks, told: answers } = desk.found ?? {};
  if (asks === 'office') return [];
  if (asks === 'shares') return borneBy(desk);
  return asks === 'payee' ? paidTo(desk) : answers;
}

/** Who bears the open award, or those of the open clause, in the words of the text. */
function borneBy({ award, awards = [] }: Partial<Pick<Desk, 'award' | 'awards'>>): readonly string[] {
  const words = (award === undefined ? awards : [award]).map(({ name, funding: { source } }) =>
    source === null
      ? `“${name}”的钱由谁出、怎么分担，原文没有写明。`
      : `钱由谁出，${source.label}写的是：“${source.quote}”。`,
  );
  return [...new Set(words)];
}

/** Whom the open award pays, or each of the open clause, by the text. */
function paidTo({ award, awards = [] }: Partial<Pick<Desk, 'award' | 'awards'>>): readonly string[] {
  return (award === undefined ? awards : [award]).map(({ name, payee: { type, label } }) => {
    if (type === 'not_stated') return `“${name}”付给谁，原文没有写明。`;
    const isElse = type !== 'enterprise' && type !== 'other';
    return `“${name}”按原文给${label}${isElse ? '，不付给企业' : ''}。`;
  });
}

/** Whom the open award pays, where that is not the firm: it holds whatever was asked. */
function paidElsewhere({ award }: Desk): readonly string[] {
  return award === undefined || award.payee.type === 'enterprise' ? [] : paidTo({ award });
}

const TO_CONFIRM = '您刚才说的要先核对，先前算的数不能当作答复。';
const NO_REPLY = '您刚才问的这一点，先前的测算没有回答，不能照先前的数答复；请向牵头（责任）单位核实。';

/** What the open award's clause says, to be read for what a calculation has not. */
function written(desk: Desk): readonly string[] {
  const { hit, found } = desk;
  return hit === undefined || found === undefined || desk.view === 'portfolio'
    ? []
    : [writtenIn(hit, found, desk)];
}

/** With what is to be said of the day and of the policy before it, and who is in charge of the open clause behind it. */
function told({ found, hit, view }: Desk, sentences: readonly string[]): readonly string[] {
  const { validity = [] } = found ?? {};
  const days = validity.filter(({ in_force: state }) => state !== 'in_force').map(({ text }) => text);
  const lead = view === 'portfolio' ? '' : inCharge(hit?.departments.lead ?? []);
  return [
    ...days,
    ...standingTextsOf(found ?? {}, hit, validity),
    ...sentences,
    ...(lead === '' ? [] : [lead]),
  ];
}

/** Whether something that was said and not accepted yet is of the day, or of a fact that was recorded otherwise. */
function changesRecorded(desk: Desk): boolean {
  const { said, found, entered, day } = desk;
  const policy = found?.hits[0]?.policy.id ?? '';
  // A day on which the policy holds as it does today changes nothing.
  const isAlike = day === '' && heldThen(desk) && standingOf(desk, policy) === undefined;
  return said.some(
    ({ fact, label, awards, value, does = 'answers' }) =>
      does !== 'answers' ||
      (fact === 'as_of' && !day.startsWith(String(value)) && !isAlike) ||
      awards.some((award) => (entered[keyOf({ policy, award }, fact, label)] ?? '') !== ''),
  );
}

/** Whether the open award was asked about: by a question that stands by itself, by its name, or by whoever opened it. */
function isAnswered({ found, opened, awards = [], award, asked }: Desk): boolean {
  if (found?.follows !== true || opened) return true;
  if ((found.claimed ?? []).length > 0) return true;
  return award !== undefined && awards.length > 1 && namedApart(awards, asked) === award;
}

/** 还能再要500不 asks for more than what was told before. */
function asksAgain(found: Desk['found']): boolean {
  return found?.claimed?.some(({ words }) => AGAIN.test(words)) ?? false;
}

/** What sums that answer nothing so far are of, to be asked: none that was heard goes by untold. */
export function meaning(desk: Desk): readonly string[] {
  return unfitOf(desk).map(({ heard: { words, beside, currency, rise: isRise }, choices }) => {
    const names = choices.map(({ name }) => name);
    if (names.length > 0)
      return `您说的“${words}”，是${names.join('，还是')}${names.length === 1 ? '吗' : ''}？`;
    if (currency !== undefined)
      return `您说的“${words}”是${currency}，金额按元算，不能直接用，请问折合人民币多少元？`;
    const isBeside = beside !== undefined || isRise === true;
    return `您说的“${words}”还没有用上，请问${isBeside ? sumsNow(desk) : '指的是什么，是多少元'}？`;
  });
}

/** What to ask where something is added to a sum, is a part of it, or how much it grew, and it is not recorded. */
function sumsNow({ award }: Desk): string {
  const names = award === undefined ? [] : sumsAsked(award.facts).map(([, name]) => name);
  return `${names.join('、') || '那一项'}现在各是多少`;
}
