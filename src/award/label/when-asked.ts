import type { Policy } from '../../corpus/library.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { hanPairs, timesTold } from '../../text/wording/index.ts';
import { partsIn } from '../rule/index.ts';
import { type Asked, type LabelFault, type Named, saysOf, type Worded } from './asked.ts';
import { ASKING, strangeAsked } from './question.ts';

/** What is compared with is of the year before. */
const COMPARES = /上一?年|去年|同比|同期|增量|增长|增加|增速|增幅|新增|基数|较|基期/u;

/** A part of a year, which is the same of both that are compared. */
const PART_OF_YEAR = /季$|半年$/u;

/**
 * A name or a question of another time than the words: 去年 for 当年, 累计 for that of a year, 二季度 for 一季度, none where they
 * tell one. What something is compared with is of the same part of a year before.
 */
export function otherTime(asked: Named): readonly LabelFault[] {
  const { fact, field, holder, noun } = asked;
  const told = timesTold(saysOf(fact));
  const quoted = timesTold(noun || holder.quote);
  const own = strangeTime(asked, told, quoted);
  const left = owedTimes(asked, quoted).find(([value]) => !told.has(value));
  const said = `名称“${fact.label}”、问句“${fact.ask}”`;
  const found =
    own !== undefined
      ? `${said}说的是“${own}”，引文“${holder.quote}”没有说`
      : left && `${asked.less ? '与它相减的' : `引文“${holder.quote}”`}说的是“${left[1]}”，${said}没有问`;
  return found === undefined
    ? []
    : [{ field: `${field}.label`, found, fix: '是哪一年的、是不是累计的，名称和问句照引文写' }];
}

type Times = ReturnType<typeof timesTold>;

/** Whether something is taken off for the time that it is of. */
const isEarlier = ({ less, holder }: Named) => less === true && COMPARES.test(holder.quote);

/** A time that is told and that the words do not tell: of what is compared with the year before is none. */
function strangeTime(asked: Named, told: Times, quoted: Times): string | undefined {
  const { holder, less, isWhole, texts } = asked;
  const known = new Set([...quoted.keys(), ...timesTold(texts.join('\n')).keys()]);
  const isBefore = (less ?? isWhole) === true && COMPARES.test(`${holder.quote}${texts.join()}`);
  const isYearBefore = (value: string) => value === 'last' || known.has(String(Number(value) + 1));
  const isKnown = (value: string) =>
    value === 'this' ? !isEarlier(asked) : known.has(value) || (isBefore && isYearBefore(value));
  return [...told].find(([value]) => !isKnown(value))?.[1];
}

/** The times of its words that a name has to tell; of what is counted none, and of what was done no 当年: that is the year that is asked of. */
function owedTimes(asked: Named, quoted: Times): readonly (readonly [value: string, word: string])[] {
  const { fact, holder, noun, less, isWhole, beside = [] } = asked;
  if (isEarlier(asked) && !saysOf(fact).includes('同期'))
    return [...timesTold(beside.join('\n'))].filter(([value]) => PART_OF_YEAR.test(value));
  if (less === true || isWhole === true || 'of' in holder) return [];
  return [...quoted].filter(([value]) => Boolean(noun) || value !== 'this');
}

/** From which day something runs, as words say it: 自认定之日起. */
const FROM =
  /(?:自|从)(?<event>(?!次|当年|第)[^，,。；;\d]{2,20}?)(?:之?[日时]|的?[次当第][^，,。；;]?[年月])起/gu;

/** From which day a schedule runs: the day of something of which the words speak, where they say which of that. */
export function startFaults(worded: Worded, policy: Policy): readonly LabelFault[] {
  return partsIn(worded.data, 'award').forms.flatMap((form) => {
    const [first] = form.kind === 'schedule' ? form.periods : [];
    const found = form.kind === 'schedule' ? worded.fact(form.start) : undefined;
    return first === undefined || found === undefined
      ? []
      : otherStart(worded, { ...found, holder: first }, policy);
  });
}

function otherStart(
  { textsOf }: Worded,
  { fact: { label, ask }, field, holder }: Asked,
  { common }: Policy,
): readonly LabelFault[] {
  const texts = [...textsOf(holder), holder.quote];
  const told = Array.from(texts.join('\n').matchAll(FROM), ({ groups }) => groups?.event ?? '');
  const event = hanPairs(withoutBrackets(label).replace(/(?:之[日时]|日期|时间|[日时])$/u, ''));
  const added = strangeAsked(ask, [label, ...texts, ASKING], common);
  const fix = '从哪一天起算，名称和问句照原文的词写';
  if (told.length > 0 && !event.some((pair) => told.join('\n').includes(pair)))
    return [
      { field: `${field}.label`, found: `起算的“${label}”，${holder.clause} 的原文写的是“${told[0]}”`, fix },
    ];
  return added === undefined
    ? []
    : [{ field: `${field}.ask`, found: `问句“${ask}”里的“${added}”，名称“${label}”和原文都没有`, fix }];
}
