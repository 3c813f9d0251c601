/** Words that say nothing of what a question is about, whether the text has them or not. */
const EMPTY_WORDS =
  '一个 两个 三个 一家 两家 三家 一下 一点 一些 一种 一次 一年 每年 第一年 这个 那个 这些 那些 这样 那样 这种 这么 那么 这边 那边 今年 去年 前年 明年 后年 年底 年初 今天 明天 现在 目前 刚刚 刚才 最近 以前 之前 之后 以后 后来 已经 正在 准备 打算 计划 听说 听讲 知道 觉得 需要 必须 应该 可能 如果 要是 因为 所以 但是 不过 而且 或者 以及 还有 另外 其他 别的 他们 它们 大家 人家 自己 时候 时间 东西 事情 问题 情况 意思 说法 规定 要求 条件 标准 政策 文件 方案 条款 公司 企业 单位 厂里 厂子 工厂 老板 南昌市 南昌 江西 全市 市里 市内 我市 本市 直接 到底 究竟 具体 大概 大约 左右 最多 最少 至少 一共 总共 合计 全部 所有 只有 仅仅 不能 不行 不是 没有 不到 超过 达到 符合 满足 享受 得到 拿到 能拿 能领 能报 能给 能算 都能 还能 也能 领取 办理 申请 申报 咨询 了解 请教 谢谢 加起来 合起来 分别 同时 一起 一样 不同 区别 关系 相关 有关 关于 对于 根据 按照 属于 包括 包含 适用 支持 鼓励 给予 以上 最高不超过 奖励 补助 补贴 奖补 经费 资金 钱款 项目 汽车 产业 行业 建设 发展'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const PATTERN = new RegExp(EMPTY_WORDS.join('|'), 'gu');

/** The text with such words blanked out, unit for unit. */
export function withoutEmptyWords(text: string): string {
  return text.replace(PATTERN, (word) => ' '.repeat(word.length));
}
