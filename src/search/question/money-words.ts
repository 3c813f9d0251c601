/** Words by which money is asked for. */
const ASKS =
  /补贴|补助|奖励|奖补|奖金|资助|扶持资金|(?:[补奖给拿领报贴发]|支持)(?:到手)?(?:多少|几|百分之|什么钱)|多少(?:钱|万?元|万块|奖|补)|(?:能|可以|有没有|有|给)(?:奖|补|钱)|[补奖]吗|[补奖]不[补奖]?|(?:什么|啥|哪些|有|有没有)(?:支持|扶持|优惠|好处)|[奖补贴退报](?:给)?(?:几多|一半)|补头|有[补奖]|[拨配出批掏](?:多少|几多|几个)|封顶(?:是)?(?:多少|几)|报不报|认不认/u;

/** Whether a folded question asks for money. */
export function asksForMoney(question: string): boolean {
  return ASKS.test(question);
}

/** Whether a folded question asks how much it is, not only speaks of money. */
export function asksHowMuch(question: string): boolean {
  return /多少(?!家|个|辆)|几多|几[十百千]?万|[几多]少?个点|一半/u.test(question);
}

/** Whether a folded question asks for a rate. */
export function asksForRate(question: string): boolean {
  return /百分之几|百分之多少|几个点|几成|百分比|比例|几几开|怎么分(?![享类])|各出多少|各担多少/u.test(
    question,
  );
}
