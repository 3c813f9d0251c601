import type { Literal, Pair, Unmarked, Verification } from '../../answer/claim.ts';
import { cut } from '../../text/spans.ts';
import { longestList } from './listed-findings.ts';
import { section } from './present.ts';

const MOST_LINES = 12;
const VERDICT: Readonly<Record<Verification['verdict'], string>> = {
  supported: '核对成立（supported）：声明的各处都与原文或重算的结果相符，没有未标的数字、日期和承诺。',
  contradicted: '不能发出（contradicted）：有与原文或测算不符之处，请改正后再核对。',
  incomplete: '暂不要发出（incomplete）：还有没有核对到、或没有说到的内容。',
  nothing_to_check: '草稿里没有可以核对的内容（nothing_to_check）。',
};

/**
 * A verification as text: the verdict first, then what must be changed, what is not marked, what is still to be said.
 * @param asked how many claims were made, and how much of each kind is told at most.
 */
export function presentVerification(
  found: Verification,
  { claims, most }: { readonly claims: number; readonly most: number },
): string {
  const isAll = most >= longestList(found);
  const shortened = atMost(isAll ? MOST_LINES : Math.min(most, MOST_LINES));
  const { verdict, pairs, literal, unmarked, still_to_say: still } = found;
  const of = (status: Pair['status']) => pairs.filter((pair) => pair.status === status);
  const wrong = [...of('contradicted').map(pairLine), ...literal.filter(isWrong).map(literalLine)];
  return [
    VERDICT[verdict],
    section('与原文或测算不符（contradicted）', shortened(wrong)),
    section('未标，没有声明依据（unmarked）', shortened(unmarked.map(besides))),
    section('还要说明（still_to_say）', shortened(still.map(({ text }) => text))),
    section('没有核对（unchecked）', shortened(of('unchecked').map(pairLine))),
    section(
      '稿中没有带上（omitted）',
      shortened(of('omitted').map(({ draft, note }) => `“${cut(draft, 30)}”：${note}`)),
    ),
    held(found),
    claims === 0 ? '没有 claims：只核对了引文、条款号、文号、单位和有效期；请逐段声明依据后再核对。' : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function isWrong({ status }: Literal): boolean {
  return status === 'contradicted';
}

function atMost(most: number): (lines: readonly string[]) => readonly string[] {
  return (lines) => {
    const more = lines.length - most;
    return more > 0 ? [...lines.slice(0, most), `另有 ${more} 处`] : lines;
  };
}

function pairLine({ draft, note, place }: Pair): string {
  return `“${cut(draft, 50)}”：${cut(note, 200)}${place === '' ? '' : `（${place}）`}`;
}

function literalLine({ text, note }: Literal): string {
  return `“${cut(text, 50)}”：${cut(note, 200)}`;
}

function besides({ text, nearest, note }: Unmarked): string {
  const words = `“${cut(text, 50)}”`;
  if (note !== undefined) return `${words}：这是${note}`;
  return `${words}${nearest === '' ? '' : `；最接近的原文：${cut(nearest, 120)}`}`;
}

/** How much holds, and on what it rests: the list itself stands in the data. */
function held({ pairs, literal }: Verification): string {
  const good = pairs.filter(({ status }) => status === 'holds' || status === 'omitted');
  const words = literal.filter(({ status }) => status === 'holds').length;
  const places = [...new Set(good.map(({ place }) => place).filter((place) => place !== ''))].slice(0, 4);
  if (good.length + words === 0) return '';
  return `相符（holds）：${good.length} 段声明、${words} 处引文或编号${places.length === 0 ? '' : `（${places.join('；')}）`}。`;
}
