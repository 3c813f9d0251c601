import type { ClauseDocument } from '../../../src/search/index/clause-index.ts';

const SUBJECTS =
  '技术改造 研发投入 智能工厂 首台套 贷款贴息 人才引进 仓储物流 数字转型 绿色制造 上市融资 展会 专利'.split(
    ' ',
  );
const VERBS = '给予补助 给予奖励 予以支持 按比例补贴 分档奖励'.split(' ');
const WHO = '规模以上工业企业 高新技术企业 中小企业 服务业企业 农业合作社'.split(' ');

/** Clauses that differ in subject, verb, payee and figures, the same every time. */
export function madeUpClauses(count: number): readonly ClauseDocument[] {
  return Array.from({ length: count }, (_, n) => {
    const [subject, verb, who] = [
      pick(SUBJECTS, n),
      pick(VERBS, Math.floor(n / 7)),
      pick(WHO, Math.floor(n / 3)),
    ];
    const sum = ((n * 37) % 500) + 10;
    return {
      id: `p${n % 40}/三.(${n})`,
      sha256: `made-${n}`,
      policy: `p${n % 40}`,
      parts: ['三', `三.(${n})`],
      departments: [pick(['市工信局', '市科技局', '市商务局'], n)],
      head: `支持政策\n支持${who}${subject}`,
      body: `${n}.对${who}开展${subject}的，${verb}，最高不超过${sum}万元。`.repeat((n % 3) + 1),
      asked: n % 5 === 0 ? `${subject}能拿多少` : '',
    };
  });
}

/** What is asked of them. */
export const QUESTIONS: readonly string[] = SUBJECTS.flatMap((subject) => [
  `${subject}能补多少`,
  `规模以上企业做${subject}最高给几百万元`,
  `${subject} 高新技术企业 奖励 ${subject.length * 60}万元`,
]);

function pick(words: readonly string[], n: number): string {
  return words[n % words.length] ?? '';
}
