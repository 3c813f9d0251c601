import type { Policy } from '../../corpus/library.ts';
import { withoutBrackets } from '../../text/spans.ts';
import { hanPairs, timesTold } from '../../text/wording/index.ts';
import { partsIn } from '../rule/index.ts';
import { type Asked, type LabelFault, type Named, saysOf, type Worded } from './asked.ts';
import { ASKING, strangeAsked } from './question.ts';

/** What is compared with is of the year before. */
const COMPARES = /上一?年|去年|同比|同期|增量|增长|增加|增速|增幅|新增|基数|较|基期/u;

/** A name or a question of another time than the words: 去年 for 当年, 累计 for that of a year. */
export function otherTime({ fact, field, holder, noun, less, isWhole, texts }: Named): readonly LabelFault[] {
  const told = timesTold(saysOf(fact));
  const quoted = timesTold(noun === undefined || noun === '' ? holder.quote : noun);
  const known = new Set([...quoted.keys(), ...timesTold(texts.join('\n')).keys()]);
  const isBeside = less === true || isWhole === true;
  const isBefore = isBeside && COMPARES.test(`${holder.quote}${texts.join()}`);
  const isKnown = (value: string) => value === 'this' || known.has(value) || (value === 'last' && isBefore);
  const own = [...told].find(([value]) => !isKnown(value));
  const left =
    isBeside || noun === undefined || noun === ''
      ? undefined
      : [...quoted].find(([value]) => !told.has(value));
  const said = `名称“${fact.label}”、问句“${fact.ask}”`;
  const found =
    own !== undefined
      ? `${said}说的是“${own[1]}”，引文“${holder.quote}”没有说`
      : left && `引文“${holder.quote}”说的是“${left[1]}”，${said}没有问`;
  return found === undefined
    ? []
    : [{ field: `${field}.label`, found, fix: '是哪一年的、是不是累计的，名称和问句照引文写' }];
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
