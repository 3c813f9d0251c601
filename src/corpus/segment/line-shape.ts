/** What a line without a number is, by its form alone. */
export type Shape =
  | 'blank'
  | 'date'
  | 'annex'
  | 'furniture'
  | 'contents'
  | 'announcement'
  | 'prose'
  | 'short';

const NUMERAL = '[\\d〇○O零一二三四五六七八九十]';
const DATE = new RegExp(
  `^[(]?(?:[^\\d,。;:]{0,24}(?:政府|办公[室厅]|委员会|[局委厅部院会署]))?(?:${NUMERAL}{4}年${NUMERAL}{1,3}月${NUMERAL}{1,3}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?:印发|发布|公布)?[)]?$`,
  'u',
);
const ANNEX = new RegExp(
  `^[(【[]?(?:附:|附(?:件|录|表|图)(?:${NUMERAL}|[-—])*[)】\\]]?(?:$|[:、.]|(?!.*[。;,]$)))`,
  'u',
);
/** Nothing, or the number of a printed page: - 3 -, 第3页 共9页. */
const PAGE_NUMBER = /^(?:[-—–·]+\d{1,4}[-—–·]+|第\d+页(?:[,/]?共\d+页)?)?$/u;
/** Words with which the page around a document begins its lines; none of them begins a provision. */
const FURNITURE = new RegExp(
  `^[【[(]?(?:${[
    '(?:此件|本件|此文|公开方式|公开属性|信息公开)',
    '(?:相关|关联|延伸)(?:解读|链接|文件|文章|阅读|附件|新闻|稿件|信息)',
    '(?:政策|文件|文字|图片|音频|视频|图文|一图)(?:解读|读懂)',
    '(?:点击|下载|扫一扫|扫码|分享|打印|收藏|返回|关闭|上一篇|下一篇|上一条|下一条|字体|字号)',
    '(?:主办|承办|版权|网站|备案|来源|信息来源|文章来源|发布机构|发布时间|发布日期|发表时间|成文日期|索引号|文号|浏览|阅读次数|责任编辑|编辑|作者|责编)',
    '(?:抄送|抄报|主题词|分送|报送|印发机关|校对|打字|共印)',
    '(?:联系人|联系电话|联系方式|咨询电话|联系单位|电话|传真|邮箱)[:(]',
    '特此(?:公告|通知|通告|公示|批复|函复|函告|报告)[。!]?$',
    '(?:首页|您(?:当前|现在)|当前位置|搜索|微信|微博|手机版)',
  ].join('|')})`,
  'u',
);
/** The title of what explains a document and is none. */
const COMMENTARY =
  /(?:解读|(?:起草|编制|修订|解释|制定)(?:的)?说明|图解|(?:政策|办法|规定|意见|措施)问答|答记者问|新闻发布会(?:实录)?)(?:(?:之)?[一二三四五])?(?:\([^)]{1,8}\))?:?$|^解读[:《]|^(?:一图|一文|图文|图|文字|专家|官方)(?:读懂|看懂|速览|了解|解读)/u;
/** Words with which a digest hands over to the document. */
const ANNOUNCEMENT =
  /(?:全文|原文)(?:公布|发布|刊登|刊发)?如下:?$|^(?:文件|方案|通知|政策)(?:详情|内容)如下:?$|^(?:以下|下面)(?:是|为).{0,16}(?:全文|原文)[:。]?$|^(?:附:?)?(?:政策|文件|通知|方案|办法|措施)?(?:全文|原文):?$/u;
/** The end of a sentence or clause, with the brackets and quotation marks that close after it. */
const CLOSED = /[。;!?][)\]】〕”’》"'*_ ]*$/u;
const GOES_ON = /[,、:]$/u;

/** The shapes that a form gives away, in the order in which they are tried, with the lengths they stay below. */
const FORMS: readonly (readonly [Shape, RegExp, number])[] = [
  ['blank', PAGE_NUMBER, 20],
  ['date', DATE, 60],
  ['contents', /^目录$/u, 3],
  ['announcement', ANNOUNCEMENT, Number.POSITIVE_INFINITY],
  ['annex', ANNEX, 80],
  ['furniture', FURNITURE, 60],
  ['furniture', COMMENTARY, 60],
];

/** `text` is a line in half width. Unnumbered lines are prose when they read on or end like sentences. */
export function shapeOf(text: string): Shape {
  const bare = bareOf(text);
  const form = FORMS.find(([, pattern, below]) => bare.length < below && pattern.test(bare));
  if (form !== undefined) return form[0];
  return isClosed(bare) || GOES_ON.test(bare) || readsOn(bare) ? 'prose' : 'short';
}

/** A line without blanks and without the marks by which Markdown makes it a heading, a list or bold. */
function bareOf(text: string): string {
  return text
    .replaceAll(' ', '')
    .replace(/^(?:[#>*_]|[-+](?=[(附]))+/u, '')
    .replace(/[*_#]+$/u, '');
}

/** Whether a line ends where a sentence ends. */
export function isClosed(text: string): boolean {
  return CLOSED.test(text) || /。.*[)\]】〕] *$/u.test(text);
}

/** A line broken in mid-sentence. */
function readsOn(bare: string): boolean {
  return bare.length >= 45 || (bare.length >= 25 && /[,。;]/u.test(bare));
}

/** 各县(区)人民政府,市直各单位: — whom a notice is sent to. */
export function isAddressee(text: string): boolean {
  const bare = text.replaceAll(' ', '');
  if (!bare.endsWith(':') || /[。;]/u.test(bare)) return false;
  return !/(?:如下|以下|下列|特制定|制定本|意见|措施|办法|方案|通知|规定|政策|要求|事项)[^,]{0,6}:$/u.test(
    bare,
  );
}

/** 现将《…》印发给你们,请认真贯彻执行。 — the words that send a document out, and no part of it. */
export function isIssuing(text: string): boolean {
  const bare = text.replaceAll(' ', '');
  return /(?:印发|发布|公布|转发|下发)给你们|(?:现予?|予以|一并|重新)(?:将.{0,120}?)?(?:印发|发布|公布|转发|下发)/u.test(
    bare,
  );
}

/** A line that reads like the title of a document. */
export function isTitle(text: string): boolean {
  const bare = bareOf(text).replace(/[《》]/gu, '');
  return (
    bare.length >= 6 &&
    bare.length <= 60 &&
    /(?:办法|细则|方案|规定|措施|意见|通知|条例|政策|指南|规程|规则|章程|制度|标准|目录|清单|名单|计划|规划|预案|流程|协议|合同|决定|决议|公告|通告|[表书图])(?:\([^)]{1,12}\))?$/u.test(
      bare,
    )
  );
}
