import type { Ground } from './ground.ts';

/** What names documents and parts of them rather than what they say. */
const PAPERS =
  /《[^》]*》|\S{2,8}[〔[(]\d{4}[〕\])]\d+号|(?:本|该|此)?(?:行动方案|方案|政策|文件)|(?:责任|牵头|主管)(?:单位|部门)/gu;

/** Words without the titles and numbers of documents and the names of bodies, which are about nothing. */
export function aboutWhat(words: string, ground: Ground): string {
  let rest = words;
  for (const { start, end } of [...ground.findDepartments(words)].reverse())
    rest = `${rest.slice(0, start)},${rest.slice(end)}`;
  return rest.replace(PAPERS, ',');
}
