import { nearestWords } from '../../corpus/standing/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import type { Evidence } from './evidence.ts';
import { unchecked } from './finding.ts';

/** What shows a reader that words are the writer's own: advice, an assumption, a reading, what he does not know. */
const TOLD_AS_OWN =
  /建议|提醒|最好|不妨|稳妥|咨询|询问|核实|核对|确认|请|问|假设|假定|如果|倘若|若|的话|为例|前提|按(?:您|你|贵|来电|上述|以上|这|此)|我(?:的)?(?:理解|看|认为)|我们(?:的)?(?:理解|认为)|理解|字面|读法|看来|可能|也许|或许|大概|估计|不(?:能|敢|好|宜)(?:确定|判断|保证|承诺|直接|替|简单|当)|无法|没法|没有?(?:查|看|找|见)到|不(?:清楚|确定|掌握)|未核|为准|意见|取决于|(?:要|具体|还)看|是否|能否|能不能|有没有|[吗？?]|please|suggest|recommend|advis|\bif\b|assum|\bmay\b|might|whether|understand|reading|not sure|confirm|contact|\bask\b/iu;
/** Whether the head of a stretch shows that it is the writer's own. */
function isToldAsOwn(words: string): boolean {
  return TOLD_AS_OWN.test(words.slice(0, 32));
}

/** Holds that words are the writer's own, and are told as such; a figure or date among them has no basis. */
export function checkOwn({ claim, figures, text }: Stretch, { policies }: Evidence): Finding {
  if (figures.length > 0) return unchecked('没有依据的数字或日期，当作未标');
  const leading = claim.basis === 'none' && nearestWords(policies, text) === '';
  const note = claim.basis === 'own' ? '答复人自己的话，没有核对' : '没有依据，没有核对';
  return isToldAsOwn(text) || leading
    ? { status: 'holds', official: '', place: '', note }
    : unchecked('看不出是答复人自己的建议、假设或理解，当作未标；说政策的，请写明依据');
}
