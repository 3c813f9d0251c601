import { departmentFinder } from '../corpus/department-names.ts';
import type { Policy } from '../corpus/library.ts';
import { halfWidth } from '../text/half-width.ts';

/** 工信局管哪些钱, 商务局牵头的有哪几条, 民政局怎么也在里头: asks for all that a department does. */
const ASKS_FOR_ALL =
  /(?:哪[几些]?|什么|啥)(?:条|项|政策|任务|项目|奖|钱|事|工作|内容)|(?:管|负责|牵头|分管|参与|掺和)(?:的(?:有|是)?)?(?:哪|什么|啥|几)|怎么也?在|在里头|分到|有份/u;

/** Finds the departments all of whose clauses a question asks for, by their names in the texts; mostly none. */
export function askedDepartments(policies: readonly Policy[]): (question: string) => readonly string[] {
  const find = departmentFinder(policies);
  return (question) => {
    if (!ASKS_FOR_ALL.test(question)) return [];
    return [...new Set(find(halfWidth(question)).flatMap(({ name }) => name ?? []))];
  };
}
