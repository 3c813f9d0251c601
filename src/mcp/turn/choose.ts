import { paidFacts, type Rule } from '../../award/rule/index.ts';
import { recordedAs, titleOf } from '../../award/said/index.ts';
import { levelsNamed } from '../../corpus/place/index.ts';
import { putsRight } from '../../text/figure/index.ts';
import type { Offered } from '../said.ts';
import type { OpenCall } from './open-call.ts';

/** 不是国家级的 is the level that it is not. */
const DENIED = /(?:不是|并非|没到)[^，,。]{0,6}/gu;
const BESIDES = /还有|[再又]|另外/u;

/** The one level that words name as theirs. */
export function levelIn(words: string): string | undefined {
  const said = words.replace(DENIED, '');
  const [level, ...others] = levelsNamed(said);
  return others.length === 0 ? level : undefined;
}

/** A title of the open clause, the award that gives for it, and under which name it is recorded. */
interface Title {
  readonly award: string;
  readonly fact: string;
  readonly label: string;
  readonly key: string;
  readonly option: string;
  readonly isList: boolean;
}

/**
 * What a level that is named chooses in an open clause: the title of the same name on that level, else the award that is
 * called by it. Where another of the clause was recorded it may stand in its place or beside it, and both are offered.
 * @param rules of the open clause.
 */
export function chosen(question: string, call: OpenCall, rules: readonly Rule[]): readonly Offered[] {
  const level = levelIn(question);
  if (level === undefined) return [];
  const titles = rules.flatMap(titlesOf);
  const had = titles.filter((title) => isRecorded(call, title));
  if (had.some(({ option }) => levelIn(option) === level)) return [];
  const spoken = had.map(({ option }) => option).join() || (call.topic?.question ?? '');
  const named = titles.filter(({ option }) => {
    const { core, whole } = titleOf(option);
    return core !== whole && levelIn(option) === level && spoken.includes(core);
  });
  // 国家级的呢 of 先进级, which there is none of on that level: the one title of the same question that is of it.
  const [only, ...others] = titles.filter(
    ({ fact, option }) => levelIn(option) === level && had.some((each) => each.fact === fact),
  );
  const [one = others.length === 0 ? only : undefined] = named;
  const offer = one === undefined ? awardOf(question, level, { call, rules }) : titled(question, one);
  return offer === undefined ? [] : besideHad(offer, question, had);
}

/**
 * A title that was named where another of the open clause was recorded: in its place or beside it, and both are offered where
 * nothing tells which.
 */
export function besideTitles(
  offer: Offered,
  question: string,
  { call, rules }: { readonly call: OpenCall; readonly rules: readonly Rule[] },
): readonly Offered[] {
  const titles = rules.flatMap(titlesOf);
  const isTitle = titles.some(({ fact, label }) => fact === offer.fact && label === offer.label);
  const had = titles.filter((title) => title.fact !== offer.fact && isRecorded(call, title));
  return isTitle && offer.does === 'answers' ? besideHad(offer, question, had) : [offer];
}

/**
 * A title that is risen to, with what was paid until then to be asked anew: when it is had, the one before may have been paid.
 * @param offer of a title.
 */
export function paidAnew(offer: Offered, { answers }: OpenCall, rules: readonly Rule[]): Offered {
  const rises = offer.does === 'corrects' && offer.figure === undefined && offer.supposed === true;
  const keys = rules
    .filter(({ data }) => rises && offer.awards.includes(data.id))
    .flatMap(({ data }) =>
      paidFacts(data).map((fact) => recordedAs(data.id, fact, data.facts[fact]?.label ?? fact)),
    )
    .filter((key) => answers[key] !== undefined);
  if (keys.length === 0) return offer;
  const sets = { ...offer.sets, ...Object.fromEntries(keys.map((key) => [key, ''])) };
  return { ...offer, sets, told: `${offer.told}，到那时已兑现的另外问` };
}

function besideHad(offer: Offered, question: string, had: readonly Title[]): readonly Offered[] {
  if (had.length === 0) return [offer];
  // What is one of several is told in its place.
  if (had.every(({ fact, isList }) => fact === offer.fact && !isList))
    return [{ ...offer, does: 'corrects' }];
  const sets = Object.fromEntries(
    had.filter(({ fact }) => fact !== offer.fact).map((title) => [keyOf(title), '']),
  );
  const name = had.map(({ option }) => option).join('、');
  const instead: Offered = { ...offer, does: 'chooses', sets, as: `${offer.told}，不是${name}` };
  const beside: Offered = { ...offer, does: 'adds', as: `${offer.told}，另外还有${name}` };
  if (putsRight(question) || question.includes('不是')) return [alone(instead)];
  if (BESIDES.test(question)) return [alone(beside)];
  return [instead, beside].map((each) => ({ ...each, one_of: true }));
}

/** What is offered by itself is told with what it is not. */
function alone({ as, ...offer }: Offered): Offered {
  return { ...offer, told: as ?? offer.told };
}

function titled(words: string, { fact, label, key, option, award, isList }: Title): Offered {
  return { fact, label, words, value: isList ? [key] : key, told: option, awards: [award], does: 'chooses' };
}

/** The award of the clause that is called by a level. */
function awardOf(
  words: string,
  level: string,
  { call, rules }: { readonly call: OpenCall; readonly rules: readonly Rule[] },
): Offered | undefined {
  const [one, ...others] = rules.filter(({ data }) => data.id !== call.award && data.name.includes(level));
  if (one === undefined || others.length > 0) return undefined;
  const { id, name } = one.data;
  return { fact: 'award', label: '说的是', words, value: id, told: name, awards: [id], does: 'chooses' };
}

function titlesOf({ data }: Rule): readonly Title[] {
  return Object.entries(data.facts).flatMap(([fact, own]) =>
    'options' in own
      ? Object.entries(own.options).map(([key, option]) => ({
          award: data.id,
          fact,
          label: own.label,
          key,
          option,
          isList: own.type === 'enum_list',
        }))
      : [],
  );
}

function isRecorded({ answers }: OpenCall, title: Title): boolean {
  const recorded = answers[keyOf(title)];
  return typeof recorded === 'string'
    ? recorded === title.key
    : (recorded ?? []).some((row) => row[''] === title.key);
}

function keyOf({ award, fact, label }: Title): string {
  return recordedAs(award, fact, label);
}
