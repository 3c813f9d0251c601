import { negationsIn, saysNo } from '../negation.ts';
import { type Around, tellsCeiling, toldIn } from './around.ts';
import { sameFigure } from './figures.ts';

const REQUIRED = /必须|须|要|应|才|方可|需/u;
/** 刚好500万元不算: what is reached is inside. */
const EXACTLY = /(?:刚好|恰好|正好)[是为]?$/u;
/** 低于500万元的，另按一档; 还差20万元. */
const ASIDE = /另|[还相]差|才|如果|若/u;
/** In English 以上 is mostly told as over or above, and nobody means by it what is reached to be outside. */
const LOOSELY = /^(?!.*\b(?:must|strictly|only)\b)[^\p{Script=Han}]*\b(?:over|above) [^\p{Script=Han}]*$/iu;
const OWN = /贵|您|你|咱|我们|已|没有|还|仅|只/u;

/** In Chinese, what bound of a figure a statement leaves out or adds, as far as it may. What it says of its only figure, 30%前面也有“不超过”, it says of that. */
export function boundTold(
  own: Around,
  official: Around,
  { words, says }: Readonly<Record<'words' | 'says', string>>,
): readonly string[] {
  const isOnly = () => toldIn(says).every(({ figure }) => sameFigure(figure, own.figure));
  const least = own.told === 'plain' && official.told === 'floor' && negationsIn(official.before) > 0;
  if (own.told === 'plain' && official.told === 'ceiling')
    return tellsCeiling(says) && isOnly() ? [] : [`原文“${words}”是上限，稿中没有说`];
  if (least) return [`原文“${words}”是下限，稿中没有说`];
  return own.told === 'ceiling' && official.told === 'plain' ? [`原文“${words}”没有写“最高”`] : [];
}

/** In Chinese, how a statement bounds a figure otherwise than official words do; undefined where it does not. */
export function toldOtherwise(
  own: Around,
  official: Around['told'],
  { phrase, words, says }: Readonly<Record<'phrase' | 'words' | 'says', string>>,
): string | undefined {
  if (official === 'floor') {
    const isDenying = saysNo(says) || ASIDE.test(says);
    return isOtherSide(own, phrase, isDenying) ? `原文写的是“${words}”，稿中是“${phrase}”` : undefined;
  }
  if (official === 'ceiling' && own.told === 'above' && REQUIRED.test(phrase))
    return `原文“${words}”是上限，稿中说成了门槛`;
  if (official !== 'ceiling' || own.compared) return undefined;
  if (own.told === 'plain') return `原文“${words}”是上限，稿中说成了确定的数`;
  return own.told === 'floor' ? `原文“${words}”是上限，稿中说成了下限` : undefined;
}

/** 500万元以下 for 以上; 必须超过3000万元 for 3000万元以上, which includes it. */
function isOtherSide({ told, before, after, reach }: Around, phrase: string, isDenying: boolean): boolean {
  if (EXACTLY.test(before) && told !== 'below') return negationsIn(after) > 0;
  if (told === 'ceiling') return !/门槛/u.test(phrase) && negationsIn(after) === 0;
  if (told === 'below') return !OWN.test(before) && !isDenying;
  // 84%，高于80%: the figure before it is compared with it.
  if (told === 'above')
    return REQUIRED.test(phrase) || !(OWN.test(before) || LOOSELY.test(phrase) || /^[，,]/u.test(reach));
  return false;
}
