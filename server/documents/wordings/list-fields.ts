/** 字段表（二）: what the notices of lists, places, results and deputies can name. */
import {
  type FieldDefinition,
  flagField as flag,
  listField as list,
  namesField as names,
  tableField as table,
  textField as text,
} from './field.ts';

/** 姓名 and what is known of a candidate: the columns that nobody has anything in are left out (`candidates.ts`). */
const CANDIDATE_COLUMNS = [
  { title: '序号', width: 10 },
  { title: '姓名', width: 22, isPerson: true },
  { title: '工作单位及职务', align: 'left' },
] as const;

export const LIST_FIELDS = {
  选民人数: text('本选区登记的选民数', '3'),
  处理天数: text('选举委员会几日内处理申诉', '3'),
  起诉期限: text('不服处理决定的，最迟在这一天起诉', '2026年10月13日'),
  申诉依据: text(
    '申诉和起诉的条文',
    '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》第二十九条',
  ),
  选民名单: table(
    '公布的选民名单，按姓氏笔画排列；按当地规定载明性别',
    [{ title: '姓名', isPerson: true }, { title: '性别' }],
    [['王雨'], ['马小雪'], ['阿不都热西提·买买提依明']],
    { isRoll: true },
  ),
  补充公布: flag('前面已经公布过名单，这次是补充', false),
  候选人数: text('列入名单的人数', '2'),
  排列次序: text('名单的次序', '按姓氏笔画为序'),
  候选人一览: table(
    '候选人和基本情况；没有人填的列不印',
    CANDIDATE_COLUMNS,
    [
      ['1', '王雨', '雨水村村民委员会主任'],
      ['2', '马小雪', '市第一中学教师'],
    ],
    { size: 'small' },
  ),
  未列入一览: table(
    '被提名推荐而决定不列入名单的人',
    [
      { title: '姓名', width: 28, isPerson: true },
      { title: '法定情形', width: 53.3, align: 'left' },
      { title: '理由', align: 'left' },
    ],
    [],
  ),
  经预选: flag('正式代表候选人由预选确定', false),
  经协商: flag('人数超过法定的差额，根据较多数选民的意见确定', true),
  流动票箱: flag('这个投票场所是流动票箱', false),
  投票场所一览: table(
    '场所、地点、投票时间、选区和选票',
    [
      { title: '投票站', width: 34 },
      { title: '雨水村投票站', align: 'left' },
    ],
    [
      ['地点', '雨水村文化广场'],
      ['投票时间', '2026年10月18日7:00至18:00'],
    ],
    { size: 'large' },
  ),
  停靠一览: table(
    '流动票箱停靠的地点和时间',
    [
      { title: '站', width: 26 },
      { title: '地点', align: 'left' },
      { title: '时间', width: 44 },
    ],
    [['第1站', '霜降村晒谷场', '8:00—9:30']],
  ),
  投票方式: text('投票、再次投票、另行选举或者重新投票', '投票'),
  后续投票: flag('是再次投票、另行选举或者重新投票，不是第一次投票', false),
  计票数字: table(
    '选民数和各项选票数',
    ['选民数', '发出选票', '收回选票', '有效票', '废票', '应选代表'].map((title) => ({ title })),
    [['2000', '1500', '1500', '1480', '20', '1']],
  ),
  无效原因: text('投票无效的，为什么无效；有效的为空', ''),
  当选的人数: text('这次投票当选的人数', '1'),
  当选人: names('当选的人', ['王雨']),
  得票一览: table(
    '各人的得票数和是否当选',
    [
      { title: '序号', width: 16 },
      { title: '姓名', isPerson: true },
      { title: '得票数', width: 38 },
      { title: '结果', width: 38 },
    ],
    [
      ['1', '王雨', '1200', '当选'],
      ['2', '马小雪', '750', '未当选'],
    ],
  ),
  下次投票日: text('再次投票、另行选举、重新投票在哪一天：定于某日，或者择日', '择日'),
  得票相等的人: names('得票相等、不能确定当选，就他们再次投票的人', []),
  相等人数: text('得票相等的有几人', ''),
  不足名额: text('当选人少于应选名额，另行选举的名额；不另行选举的为空', ''),
  另行选举的候选人: names('另行选举的候选人', []),
  待定的候选人: names('得票相等，由选举委员会决定哪些列为另行选举候选人的人', []),
  重新投票名额: text('重新投票的应选名额；不重新投票的为空', ''),
  报告对象: text('审查报告向谁提出', '云岭市人民代表大会常务委员会'),
  报告编号: text('第几号报告', '1'),
  会议日期: text('审查、作出决定的会议的日期', '2026年10月26日'),
  审查人数: text('这次审查的当选人数', '2'),
  有效人数: text('代表资格有效的人数', '2'),
  资格有效的人: table(
    '代表资格有效的人，按选区',
    [
      { title: '选区', width: 44 },
      { title: '当选人', align: 'left', isNames: true },
    ],
    [['第三选区', '王雨、马小雪']],
  ),
  无效人数: text('当选无效的人数', '0'),
  当选无效的人: list('当选无效的人、理由和材料', ['选区', '姓名', '理由', '材料'], []),
  暂缓人数: text('暂缓提出审查意见的人数', '0'),
  暂缓审查的人: list('暂缓提出审查意见的人和原因', ['姓名', '原因'], []),
  名单编号: text('第几号代表名单', '1'),
  确认的会议: text(
    '确认代表资格或者当选无效的会议和纪要',
    '云岭市人民代表大会常务委员会2026年10月30日会议（第30次会议纪要）',
  ),
  代表人数: text('公布的代表人数', '2'),
  补充名单: flag('前面已经公布过代表名单，这次是补充', false),
  公布的代表: table(
    '公布的代表，按选区',
    [
      { title: '选区', width: 44 },
      { title: '代表', align: 'left', isNames: true },
      { title: '人数', width: 20 },
    ],
    [['第三选区', '王雨、马小雪', '2']],
  ),
} as const satisfies Record<string, FieldDefinition>;
