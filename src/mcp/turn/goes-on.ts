import type { Rule } from '../../award/rule/index.ts';
import { recordedAs } from '../../award/said/index.ts';
import { hanPairs, namedApart } from '../../text/wording/index.ts';
import type { Offered } from '../said.ts';
import { levelIn } from './choose.ts';
import type { Found } from './ears.ts';
import { namesNoOther, saysNoOther } from './names.ts';
import type { Sentence } from './sentence.ts';
import { type About, rulesAbout, type Topic } from './topic.ts';

/** A number without a unit is meant as what was told before it. */
function tellsUnitless({ said = [], unassigned = [] }: Found): boolean {
  return [...said, ...unassigned].some(({ unit_unsaid: isUnsaid }) => isUnsaid);
}

function tellsFigure({ said = [], unassigned = [] }: Found): boolean {
  return unassigned.length > 0 || said.some(({ figure }) => figure !== undefined);
}

/** Whether a question tells figures of the open clause: one that by its words answers a question of another award is of that, unless it was recorded. */
export function adds<F extends Found>(found: F, question: string, about: About<F>): boolean {
  const {
    hits: [best],
    said = [],
    coverage,
  } = found;
  const { ears, topic } = about;
  const { hit, policy } = topic;
  if (!tellsFigure(found) || coverage.silences.length > 0 || best?.policy.id !== policy.id) return false;
  const isOfOther = ({ figure, awards, fact, label }: Offered) =>
    figure !== undefined &&
    !awards.some(
      (award) => hit.awards.includes(award) || recordedAs(award, fact, label) in ears.call.answers,
    );
  if (ADDED_TO.test(question)) return saysNoOther(found, question, about);
  return !said.some(isOfOther) && namesNoOther(found, question, about);
}

/**
 * Whether a question that found something goes on with what the call is about: it tells more figures, supposes something of that, asks
 * of something whether it counts as well, or names another award or another level of the same clause: 全年呢, 那我们是市级的呢.
 */
export function goesOn<F extends Found>(found: F, sentence: Sentence, about: About<F>): boolean {
  const {
    hits: [best],
    guide,
  } = found;
  const { hit } = about.topic;
  const { words: question } = sentence;
  if (best?.clause === hit.clause) return tellsUnitless(found) || namesOnlyLevel(found, question);
  if (adds(found, question, about) || supposes(question, about.topic)) return true;
  if (REFERS.test(question)) return best === undefined || best.awards.length > 0;
  if (asksOfThis(found, sentence, about)) return true;
  if (guide !== undefined && !AND_THAT.test(question)) return false;
  return namesOther(best, question, about);
}

/**
 * Whether a question asks of something no more than whether it counts (混动的算不算, 那国内的呢), and nothing that another award
 * gives for: what is given, and how much, is then that of what is open.
 */
function asksOfThis<F extends Found>(found: F, { words, question }: Sentence, about: About<F>): boolean {
  const { entitled, falls: _, level: __, ...others } = question.asks;
  if (Object.values(others).flat().some(Boolean)) return false;
  if (!(entitled || AND_THAT.test(words) || SUPPOSES.test(words))) return false;
  return found.hits[0]?.awards.length === 0 || namesNoOther(found, words, about);
}

/** 省里批的 names a level and no title. */
function namesOnlyLevel({ said = [] }: Found, question: string): boolean {
  return levelIn(question) !== undefined && said.every(({ awards, figure }) => awards.length === 0 || figure);
}

/** Whether a question asks the same of another award of the clause, or supposes something of it that only a rule answers. */
function namesOther<F extends Found>(
  best: F['hits'][number] | undefined,
  question: string,
  about: About<F>,
): boolean {
  if (best?.awards.length === 0 && !AND_THAT.test(question)) return SUPPOSES.test(question);
  return awardNamed(question, about) !== undefined;
}

/** The award of the open clause that a question names by what sets it apart from the others: 那全年的呢. */
export function awardNamed<F extends Found>(question: string, about: About<F>): Rule | undefined {
  const all = rulesAbout(about).map((rule) => ({ rule, name: rule.data.name }));
  return all.length < 2 ? undefined : namedApart(all, question)?.rule;
}

/** 那要是国家级集群呢: another level of what the open clause speaks of, and nothing else. */
export function supposes<F extends Found>(question: string, { hit }: Topic<F>): boolean {
  if (levelIn(question) === undefined) return false;
  const rest = question.replace(SUPPOSED, '').replace(LEVEL, ' ');
  return !/\p{N}/u.test(rest) && hanPairs(rest).every((pair) => hit.text.includes(pair));
}

const SUPPOSED = /^[那哦啊嗯]*(?:如果|要是|假如|假设|万一)?(?:我们?|咱们?)?是?|[呢吗啊吧了的]+$/gu;
const LEVEL = /(?:国家|全国|省|市)[级里]?(?:批|评)?的?/gu;

/** 要是先头那一百万是省里给的呢 supposes something of what was told before. */
const SUPPOSES = /^(?:那)?(?:如果|要是|假如|假设|万一)/u;
/** What is added to a sum is added to one that was told. */
const ADDED_TO = /(?:再|又|还要?|追)加(?!工)/u;
/** 剩下那个, 有一家, 那钱 speaks of what was told; a clause that gives nothing may still be what answers. */
const REFERS =
  /^(?:[哎噢哦嗯唉]|那|可|但|还)*(?:有[一两]?[个家项笔]|其中|剩下|[这那][个家项笔些]|[这那]钱|那笔)/u;
/** 全年呢 asks the same of something else. */
const AND_THAT = /^[^，,]{1,6}呢/u;
