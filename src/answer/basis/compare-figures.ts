import { type Around, agrees, HOW_OFTEN, PER_WHAT, tagsIn } from '../compare/index.ts';
import type { Noticed } from './finding.ts';

const REQUIRED = /必须|须|要|应|才|方可|需/u;
const OWN = /贵|您|你|咱|我们|已|没有|还|仅|只/u;

/** The same figure in a draft and in the official words: whether it is told as the same. */
export function compareFigures(own: Around, official: Around): Noticed {
  const { figure, told, denied, compared } = own;
  const phrase = `${own.before}${figure.text}${own.after}`;
  const words = `${official.before}${official.figure.text}${official.after}`;
  if (denied) return { against: [] };
  const otherTags = differentTags(own, official);
  if (otherTags !== undefined) return { against: [otherTags] };
  switch (official.told) {
    case 'ceiling':
      return told === 'plain' && !compared
        ? { against: [`原文“${words}”是上限，稿中说成了确定的数`] }
        : told === 'floor' && !compared
          ? { against: [`原文“${words}”是上限，稿中说成了下限`] }
          : { against: [] };
    case 'floor':
      return isOtherSide(own, phrase)
        ? { against: [`原文写的是“${words}”，稿中是“${phrase}”`] }
        : { against: [] };
    case 'above':
    case 'below':
    case 'plain':
      return told === 'ceiling' && !compared && official.told === 'plain' && figure.unit !== 'date'
        ? { against: [], open: [`原文“${words}”没有写“最高”`] }
        : { against: [] };
  }
}

/** 500万元以下 for 以上; 必须超过3000万元 for 3000万元以上, which includes it. */
function isOtherSide({ told, before }: Around, phrase: string): boolean {
  if (told === 'ceiling') return !/门槛/u.test(phrase);
  if (told === 'above') return REQUIRED.test(phrase) || !(OWN.test(before) || /\d/u.test(before));
  return false;
}

/** Per what and how often, as far as both say so in the words that belong to the figure. */
function differentTags(own: Around, official: Around): string | undefined {
  for (const table of [PER_WHAT, HOW_OFTEN]) {
    const said = tagsIn(`${own.reach}${own.after}`, table).filter(({ denied }) => !denied);
    const stands = tagsIn(`${official.reach}${official.after}`, table);
    const [first] = stands;
    const other = said.find((tag) => !stands.some(({ value }) => agrees(value, tag.value)));
    const some = said.some((tag) => stands.some(({ value }) => agrees(value, tag.value)));
    if (first !== undefined && other !== undefined && !some)
      return `原文${official.figure.text}写的是“${first.text}”，不是“${other.text}”`;
  }
  return undefined;
}
