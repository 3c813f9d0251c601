import { givenIn, rolesOf } from '../../award/known-figures.ts';
import { type Around, sameFigure, sameUnit } from '../../text/figure/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { type Evidence, isConditional, isKnownBeside } from './evidence.ts';
import { findingOf, type Noticed } from './finding.ts';

const OF_AN_AWARD = /补|奖|政策|文件|支持|比例|最高|上限|封顶|限额|subsid|award|cap/iu;
const REPORTED = /^[您你][^，,]{0,4}(?:说|讲|提到|认为|以为|听说)/u;

/** Holds a stretch against what the calculations were told; what they were not told is listed and not checked. */
export function checkAsker(stretch: Stretch, evidence: Evidence): Finding {
  const found = stretch.around
    .filter((own) => !isKnownBeside(own, stretch, evidence))
    .map((own) => checkFigure(own, stretch, evidence));
  const facts =
    evidence.calculations.length > 0 &&
    stretch.around.length > 0 &&
    stretch.around.every((own) => isFact(own, evidence.calculations));
  return findingOf(
    { against: found.flatMap(({ against }) => against), open: found.flatMap(({ open = [] }) => open) },
    { official: facts ? '测算所用的事实' : '来电人所报，未核对', place: '' },
  );
}

function checkFigure(own: Around, stretch: Stretch, evidence: Evidence): Noticed {
  const { figure, before, after, told } = own;
  const award = OF_AN_AWARD.test(`${before}${after}`);
  const bound = award && (told === 'ceiling' || figure.unit === '%');
  const fact = isFact(own, evidence.calculations);
  const ofAward = award || !fact;
  const sum = (own.had || (own.paid && ofAward)) && !isConditional(stretch) && !isRefused(own, evidence);
  if (bound || sum) return asOfficial(figure.text, !sum && REPORTED.test(stretch.text));
  return { against: [], open: fact ? [] : notCalculatedWith(own, evidence) };
}

/** 不是再给200万元 of what is not due: the asker's own guess, put right. */
function isRefused({ figure, denied }: Around, { calculations }: Evidence): boolean {
  return denied && calculations.length > 0 && !rolesOf(figure, calculations).has('due');
}

/** A figure beside the facts is fine where the draft tells each of its kind that was calculated with: it stands for none. */
function notCalculatedWith({ figure }: Around, { calculations, figures }: Evidence): readonly string[] {
  const given = calculations.flatMap(({ result }) => givenIn(result));
  const isBeside = given
    .filter(({ unit, min }) => sameUnit(unit, figure.unit) && min !== '0')
    .every((fact) => figures.some((told) => sameFigure(told.figure, fact)));
  return isBeside ? [] : [`${figure.text}：来电人所报，测算里没有用到，未核对`];
}

/** A fact, as the asker may have paid it; or so many of what the text counts by: 增加了3个1000万元. */
function isFact({ figure, reach }: Around, calculations: Evidence['calculations']): boolean {
  const roles = rolesOf(figure, calculations);
  const told = roles.has('fact') || roles.has('day') || (roles.has('text') && /\d ?个$/u.test(reach));
  return calculations.length === 0 || told;
}

/** 您说按20%补 tells what was said, not what is so. */
function asOfficial(figure: string, reported: boolean): Noticed {
  return reported
    ? { against: [], open: [`${figure}是来电人说的；原文怎么写，请以原文（text）说明`] }
    : { against: [`${figure}说的是上限、比例或应得的数，不能以来电人所报为据`] };
}
