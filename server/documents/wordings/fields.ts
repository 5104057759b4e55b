/** 字段表: everything that a wording can name, in one place; which kind offers which of them stands in `kinds.ts`. */
import type { FieldDefinition } from './field.ts';

function text(about: string, sample: string): FieldDefinition {
  return { type: 'text', about, sample };
}

function names(about: string, sample: readonly string[]): FieldDefinition {
  return { type: 'names', about, sample };
}

function flag(about: string, sample: boolean): FieldDefinition {
  return { type: 'flag', about, sample };
}

function table(
  about: string,
  columns: NonNullable<FieldDefinition['columns']>,
  sample: readonly (readonly string[])[],
): FieldDefinition {
  return { type: 'table', about, columns, sample };
}

export const FIELDS = {
  机关名称: text('发文的选举委员会', '云岭市选举委员会'),
  行政区名称: text('县（市、区）或者乡镇的名称', '云岭市'),
  换届名称: text('这次换届的名称', '云岭市2026年县乡两级人大换届选举'),
  人大名称: text('选举哪一级人民代表大会', '云岭市人民代表大会'),
  选区名称: text('选区的名称', '第三选区'),
  依据: text(
    '法律和条文，按选举日适用的版本',
    '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第十一条',
  ),
  选举日: text('选举日；分批投票的，多数选区的那一天', '2026年10月18日'),
  投票日: text('这一轮投票的日期', '2026年10月25日'),
  代表名额: text('批准的代表名额', '193'),
  应选名额: text('这一轮应选代表数', '1'),
  暂缺名额: text('登记暂缺的名额，没有的为空', '3'),
  人口数: text('计算名额的人口数', '367000'),
  名额基数: text('法律规定的名额基数', '140'),
  增加名额: text('按人口增加的名额', '53'),
  批准机关: text('确定名额的机关', '云岭省人民代表大会常务委员会'),
  批准文号: text('确定名额的文号', '云人常〔2026〕5号'),
  选区数: text('划分的选区数', '75'),
  机构名称: text('选举机构的名称', '云岭市选举委员会'),
  任命机关: text('任命选举机构的机关', '云岭市人民代表大会常务委员会'),
  任命文号: text('任命的文号', '云人常〔2026〕12号'),
  人数: text('组成人员数', '9'),
  最晚出生日期: text('这一天（含当日）以前出生的，到选举日年满十八周岁', '2008年10月18日'),
  名单公布期限: text('选民名单最迟在这一天公布', '2026年9月28日'),
  申诉期限: text('对选民名单的申诉最迟在这一天提出', '2026年10月3日'),
  正式名单期限: text('正式代表候选人名单最迟在这一天公布', '2026年10月11日'),
  委托上限: text('一名选民最多接受几名选民的委托', '3'),
  委托原因: names('可以委托他人投票的原因', ['选举期间外出']),
  补登人数: text('公布以后补登的选民数', '2'),
  除名人数: text('公布以后除名的选民数', '1'),
  原选举日: text('变更以前的选举日', '2026年10月18日'),
  新选举日: text('变更以后的选举日', '2026年10月25日'),
  变更理由: text('变更选举日的理由', '连日大雪，道路封闭'),
  决定文号: text('选举委员会决定的文号', '云选决〔2026〕2号'),
  变更的选区: names('变更选举日的选区；没有列出的，是全部选区', ['第三选区', '第四选区']),
  投票名称: text('第一次投票、再次投票、另行选举、重新投票', '另行选举'),
  再次投票: flag('得票相等，就他们再次投票', false),
  另行选举: flag('当选人数少于应选名额，就不足的名额另行选举', true),
  重新投票: flag('投票无效，重新投票', false),
  候选人: names('这一轮的代表候选人，按选票上的次序', ['王雨', '马小雪']),
  发出票数: text('各票箱发出的选票合计', '1500'),
  收回票数: text('各票箱收回的选票合计', '1499'),
  选票有效: flag('收回的选票等于或者少于发出的', true),
  当选人数: text('名册上的代表数', '3'),
  组成人员: table(
    '选举机构现任组成人员',
    [
      { title: '职务', width: 40 },
      { title: '姓名', isPerson: true },
    ],
    [
      ['主任', '王雨'],
      ['副主任', '马小雪'],
      ['委员', '阿不都热西提·买买提依明'],
    ],
  ),
  名额分配: table(
    '名额分到哪些类别',
    [
      { title: '类别', align: 'left' },
      { title: '名额', width: 30 },
    ],
    [
      ['各乡镇', '161'],
      ['驻市单位', '29'],
      ['暂缺', '3'],
    ],
  ),
  选区一览: table(
    '选区、范围和应选名额',
    [
      { title: '序号', width: 14 },
      { title: '选区', width: 36 },
      { title: '范围', align: 'left' },
      { title: '应选代表', width: 22 },
    ],
    [
      ['1', '第一选区', '雨水村、霜降村', '2'],
      ['2', '第二选区', '市第一中学、市医院', '3'],
    ],
  ),
  选举一览: table(
    '各级人大、人口和名额',
    [
      { title: '选举', align: 'left' },
      { title: '人口数', width: 30 },
      { title: '代表名额', width: 26 },
    ],
    [
      ['云岭市人民代表大会', '367000', '193'],
      ['雨水镇人民代表大会', '15769', '50'],
    ],
  ),
  工作日程: table(
    '工作方案的阶段和日期',
    [
      { title: '阶段', width: 30 },
      { title: '工作', align: 'left' },
      { title: '时间', width: 52 },
    ],
    [
      ['选民登记', '登记、核对选民', '8月20日至9月20日'],
      ['选民登记', '公布选民名单', '9月25日'],
    ],
  ),
  法定期限: table(
    '法律规定的期限，从选举日推算',
    [
      { title: '事项', align: 'left' },
      { title: '最迟', width: 34 },
      { title: '依据', width: 62 },
    ],
    [
      ['公布选民名单', '2026年9月28日', '选举法（2020）第二十八条'],
      ['公布正式代表候选人名单', '2026年10月11日', '选举法（2020）第三十二条'],
    ],
  ),
  分批选区: table(
    '选举日与其他选区不同的选区',
    [
      { title: '选区', align: 'left' },
      { title: '选举日', width: 46 },
    ],
    [['第七十五选区', '2026年10月20日']],
  ),
  登记站一览: table(
    '登记站的地点和时间',
    [
      { title: '登记站', width: 32 },
      { title: '地点', align: 'left' },
      { title: '时间', width: 60 },
    ],
    [['雨水村登记站', '雨水村文化广场', '8月20日至9月20日 8:30—17:00']],
  ),
  补正一览: table(
    '补登、除名和更正姓名，按公布的先后',
    [
      { title: '公布日期', width: 40 },
      { title: '补正', width: 30 },
      { title: '姓名', isPerson: true },
    ],
    [
      ['2026年10月6日', '补登', '欧阳初晴'],
      ['2026年10月7日', '更正姓名', '王雨 → 王羽'],
    ],
  ),
  票箱一览: table(
    '每个票箱发出和收回的选票',
    [
      { title: '投票场所', align: 'left' },
      { title: '发出', width: 24 },
      { title: '收回', width: 24 },
      { title: '相差', width: 24 },
    ],
    [
      ['雨水村投票站', '1200', '1199', '1'],
      ['流动票箱', '300', '300', '0'],
    ],
  ),
  代表一览: table(
    '当选并且代表资格没有确认无效的代表',
    [
      { title: '选区', width: 20 },
      { title: '姓名', width: 25, isPerson: true },
      { title: '性别', width: 10 },
      { title: '民族', width: 16 },
      { title: '出生年月', width: 17 },
      { title: '学历', width: 14 },
      { title: '政治面貌', width: 17 },
      { title: '职务', align: 'left' },
    ],
    [
      ['第一选区', '王雨', '女', '汉族', '1970-03', '大学本科', '群众', '市第一中学教师'],
      [
        '第三选区',
        '阿不都热西提·买买提依明',
        '男',
        '维吾尔族',
        '1968-11',
        '高中',
        '中共党员',
        '雨水村村民委员会主任',
      ],
    ],
  ),
} as const satisfies Record<string, FieldDefinition>;

export type FieldName = keyof typeof FIELDS;
