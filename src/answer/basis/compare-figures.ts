import type { Licences } from '../../award/check/index.ts';
import { tagsIn } from '../../award/payee/index.ts';
import { otherTags, perWhat } from '../../award/telling/index.ts';
import { type Around, isMentioned, otherBase } from '../../text/figure/index.ts';
import { negationsIn } from '../../text/negation.ts';
import type { Noticed } from './finding.ts';

const REQUIRED = /必须|须|要|应|才|方可|需/u;
/** 刚好500万元不算: what is reached is inside. */
const EXACTLY = /(?:刚好|恰好|正好)[是为]?$/u;
const OWN = /贵|您|你|咱|我们|已|没有|还|仅|只/u;

/** The same figure in a draft and in the official words: whether it is told as the same. */
export function compareFigures(
  own: Around,
  official: Around,
  { licences, quote, says }: { readonly licences: Licences; readonly quote: string; readonly says: string },
): Noticed {
  if (own.denied) return { against: [] };
  const phrase = `${own.before}${own.figure.text}${own.after}`;
  const words = `${official.before}${official.figure.text}${official.after}`;
  const other =
    otherTags(own, official, licences) ??
    (isMentioned(own, says) ? undefined : toldOtherwise(own, official.told, { phrase, words }));
  if (other !== undefined) return { against: [other] };
  const base = otherBase(own, official, quote);
  if (base !== undefined)
    return { against: [`原文${official.figure.text}说的是“${words}”，不是“${base}”的`] };
  const each = perOne(own, official, licences);
  if (each !== undefined || own.compared || own.figure.unit === 'date') return each ?? { against: [] };
  return { against: [], open: boundTold(own, official, words) };
}

function boundTold(own: Around, official: Around, words: string): readonly string[] {
  const least = own.told === 'plain' && official.told === 'floor' && negationsIn(official.before) > 0;
  if (own.told === 'plain' && official.told === 'ceiling') return [`原文“${words}”是上限，稿中没有说`];
  if (least) return [`原文“${words}”是下限，稿中没有说`];
  return own.told === 'ceiling' && official.told === 'plain' ? [`原文“${words}”没有写“最高”`] : [];
}

function toldOtherwise(
  own: Around,
  official: Around['told'],
  { phrase, words }: { readonly phrase: string; readonly words: string },
): string | undefined {
  if (official === 'floor')
    return isOtherSide(own, phrase) ? `原文写的是“${words}”，稿中是“${phrase}”` : undefined;
  if (official === 'ceiling' && own.told === 'above' && REQUIRED.test(phrase))
    return `原文“${words}”是上限，稿中说成了门槛`;
  if (official !== 'ceiling' || own.compared) return undefined;
  if (own.told === 'plain') return `原文“${words}”是上限，稿中说成了确定的数`;
  return own.told === 'floor' ? `原文“${words}”是上限，稿中说成了下限` : undefined;
}

/** 500万元以下 for 以上; 必须超过3000万元 for 3000万元以上, which includes it. */
function isOtherSide({ told, before, after, reach }: Around, phrase: string): boolean {
  if (EXACTLY.test(before) && told !== 'below') return negationsIn(after) > 0;
  if (told === 'ceiling') return !/门槛/u.test(phrase) && negationsIn(after) === 0;
  // 84%，高于80%: the figure before it is compared with it.
  if (told === 'above') return REQUIRED.test(phrase) || !(OWN.test(before) || /^[，,]/u.test(reach));
  return false;
}

/** 两项共100-200万元 for 每项100-200万元; a firm may have several customers, and still be one. */
function perOne(own: Around, official: Around, licences: Licences): Noticed | undefined {
  if (!own.several || own.figure.unit !== '元') return undefined;
  const [per] = tagsIn(`${official.reach}${official.after}`, perWhat(licences));
  if (per === undefined) return undefined;
  const note = [`原文${official.figure.text}是“${per.text}”的，稿中说的是几个一共`];
  return per.value === 'enterprise' || per.value === 'one' ? { against: [], open: note } : { against: note };
}
