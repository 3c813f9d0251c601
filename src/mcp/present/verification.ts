import type { Claim, Verification } from '../../answer/claim.ts';
import { section } from './present.ts';

const VERDICT: Readonly<Record<Verification['verdict'], string>> = {
  supported: '核对通过：草稿里的每一处引用和数字都有依据。',
  contradicted: '不能发出：草稿有与原文不符之处，请改正后再核对。',
  partly_supported: '暂不要发出：草稿有找不到依据或没有核对的内容。',
  nothing_to_check: '草稿里没有可以核对的引用或数字。',
};

/** A verification as text: the verdict first, then what must be changed, what was not checked, what holds. */
export function presentVerification({ verdict, claims, unchecked }: Verification): string {
  const of = (status: Claim['status']) => claims.filter((claim) => claim.status === status);
  return [
    VERDICT[verdict],
    section('与原文不符', of('contradicted').map(line)),
    section('没有找到依据', of('not_found').map(line)),
    section(
      '没有核对',
      unchecked.map(({ text, note }) => `“${text}”${note === '' ? '' : `：${note}`}`),
    ),
    section('有依据', of('supported').map(line)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function line({ text, note, where }: Claim): string {
  const places = where.map((place) => ('receipt' in place ? `测算${place.receipt}` : place.label));
  const found = places.length === 0 ? '' : `（${[...new Set(places)].join('；')}）`;
  return `“${text}”${note === '' ? '' : `：${note}`}${found}`;
}
