/** The Han characters and pairs of some texts. */
type Account = Pick<ReadonlySet<string>, 'has'>;

/** Words that say nothing of a policy: the closed classes of English, and how one tells of sums, conditions and texts. */
const FUNCTION =
  'a an the this that these those it its they them their there here we our us you your he she who whom whose which what when where why how i me my be is are was were been being am do does did done has have had having will would can could may might must should shall need not no nor none neither and or but if unless provided so as at by for from in into of off on onto out over per to up upon with within without under above below between during before after until till since through than then also only just still even both either each every all any some such same other another more most less least much many few one two three four five six seven eight nine ten first second once about around exactly because while whether however therefore thus hence otherwise instead rather else yet now today currently already yourself i.e e.g etc vs' +
  ' give gives given get gets receive receives receive pay pays paid grant award awarded subsidy subsidise subsidize support fund amount sum total range ranges thousand million billion yuan rmb rate percent percentage cap capped ceiling limit maximum max minimum min threshold least most exceed exceeding reach reaches meet meets satisfy calculate calculation calculated compute result equal come comes make makes half double add plus minus times figure number case basis base based accord according text policy plan document clause section item article paragraph rule measure state states say says provide provides specify specified stipulate condition conditional requirement require required requires qualify qualifies eligible eligibility entitled apply applies application project company companies firm enterprise business applicant year yearly annual annually month day date time one-off lump up-to effect force valid take takes run start end expire expires effective confirm confirmed confirms recognise recognised recognized certify certified authority authorities competent department lead mean means meaning note please current currently assuming assume assumption hold held count counted rest remain remaining left available different respectively i ii iii iv v vi';
/** English words of such policies, each with what it may be in Chinese. */
const WORDS =
  'booth:展 fee:费 fees:费 cost:费,经费 expense:费,经费 expenditure:投入,经费 auto:车 automotive:车 automobile:车 car:车 vehicle:车 part:零部件 component:零部件 show:展 exhibition:展 fair:展 exhibit:展 attend:参加,参展 participate:参加,参展 abroad:国外,境外 overseas:国外,境外,海外 domestic:国内,境内 foreign:国外,外资,外地,境外 home:国内 city:城市,市 municipal:市级,市 provincial:省级,省 national:国家 country:国家 county:县 district:辖区,区 china:国内,全国 equipment:设备 software:软 hardware:硬 invoice:发票 invoiced:发票 purchase:购买,购置 buy:购买,购置 technical:技术 technology:技术 technological:技术 upgrade:改造,升级,提升 upgrading:改造,升级,提升 transformation:改造,转型 renovation:改造 invest:投资 investment:投资,投入 planned:计划 fixed:固定 asset:资产 conform:符合 industrial:产业,工业 industry:产业,工业,行业 orientation:导向 direction:导向 sale:销售 sell:销售 revenue:收入,营收 income:收入,营收 turnover:营业收入 increase:增加,增长 growth:增长,增加 grow:增长,增加 previous:上年 prior:上年 new:新 energy:能源 battery:电池 power:动力 recycle:回收 recycling:回收 reuse:利用 pilot:试点 demonstration:示范 smart:智能,智慧 intelligent:智能 factory:工厂 digital:数字 connected:网联 research:研 development:发 r&d:研发 innovation:创新 centre:中心 center:中心 laboratory:实验室 platform:平台 institution:机构 establish:建立 entry-level:初级 primary:初级 major:重大 science:科技 scientific:科技 undertake:承担 test:测试,检测 testing:测试,检测 inspection:检验 monitoring:监管 operation:运营 operate:运营 road:道路 construction:建设 build:建设,新建 infrastructure:基础设施 supplier:供应商 dealer:经销商 conference:大会,会议 event:活动 activity:活动 hold:召开,举办 held:召开,举办 host:承办,举办 organise:承办,举办 organiser:承办 organizer:承办 chain:链 leader:链主 leading:链主 local:地方,外地 settle:落地 land:落地,土地 scale:规模 customer:配套 client:配套 supply:配套 contract:合同 executed:执行 execute:执行 manufacturer:制造,生产 manufacture:制造,生产 make:生产 maker:制造,生产 produce:生产,产品 product:产品 title:称号 level:级 grade:级,等级 difference:补差 higher:高 lower:低 standard:标准,贯标 certificate:证书 list:上市,清单 listing:上市 bank:银行 loan:贷款 interest:利息,贴息 export:出口 talent:人才 employee:员工,职工 staff:员工,职工 rent:租 tax:税 bonus:奖励 reward:奖励 cluster:集群 action:行动 charge:牵头 district-level:辖区 government:政府 excellent:优秀 assess:考核 assessed:考核 approve:获批,批 approved:获批 set:组建';

const NOTHING = new Set(FUNCTION.split(' '));
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map(
  WORDS.split(' ').map((entry) => {
    const [word = '', chinese = ''] = entry.split(':');
    return [word, chinese.split(',')];
  }),
);

/** A word, and what it may be a form of. */
function formsOf(word: string): readonly string[] {
  const cut = ['s', 'es', 'ed', 'd', 'ing', 'al', "'s"].flatMap((end) =>
    word.endsWith(end) ? [word.slice(0, -end.length), `${word.slice(0, -end.length)}e`] : [],
  );
  return [word, ...cut, ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [])];
}

/**
 * The words of an English statement that no Chinese of some texts accounts for; names, which begin with a capital inside
 * a sentence, are held against nothing. Of a text with Chinese in it none are told.
 * @example unaccountedEnglish('travel is paid', [accountOf(['展位费'])]) // → ['travel']
 */
export function unaccountedEnglish(says: string, accounts: readonly Account[]): readonly string[] {
  if (/\p{Script=Han}/u.test(says)) return [];
  const lowered = says.replaceAll(/(?:^|[.:;]\s)\W*[A-Z]/gu, (start) => start.toLowerCase());
  const words = lowered.match(/(?<![A-Za-z])[a-z][a-z&'-]+/gu) ?? [];
  const bornOut = (chinese: string) => accounts.some((account) => account.has(chinese.slice(0, 2)));
  return words.filter((word) => {
    const forms = formsOf(word);
    return !forms.some((form) => NOTHING.has(form) || KNOWN.get(form)?.some(bornOut));
  });
}
