/** Where in a work plan something stands, as an office says it. */

const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  county: '县（市、区）',
  code: '区划代码',
  electionDay: '选举日',
  townships: '乡镇、街道',
  kind: '类别',
  phases: '工作阶段',
  from: '开始日期',
  to: '结束日期',
  steps: '步骤',
  dates: '日期',
  rollPublished: '公布选民名单',
  initialCandidatesPublished: '公布初步代表候选人',
  initialCandidatesLatest: '公布初步代表候选人的最后期限',
  formalCandidatesPublished: '公布正式代表候选人',
  formalCandidatesLatest: '公布正式代表候选人的最后期限',
  townshipSessionsLatest: '乡级第一次会议的最后期限',
  countySessionLatest: '县级第一次会议的最后期限',
  congresses: '各级人大',
  level: '级别',
  area: '区划代码',
  population: '人口',
  seats: '名额',
  categories: '名额类别',
  townshipSeatsPooled: '乡级名额合并计算',
  base: '基数',
  increase: '增加的名额',
  provisions: '对投票的规定',
  mobileBoxGrounds: '可以使用流动票箱的情形',
  proxyReasons: '可以委托投票的情形',
  proxyChannels: '委托的方式',
  proxyMax: '每人接受委托的人数',
  writer: '代写选票的人',
  mayLeaveVacant: '不足的名额可以暂缺',
  committees: '选举机构的人数',
  township: '乡级选举委员会',
  workingGroup: '选区工作组',
  min: '最少',
  max: '最多',
};

/** 各级人大第 3 项（双泉镇人民代表大会）的名额. */
export function placeOf(path: readonly PropertyKey[], plan: unknown): string {
  const words: string[] = [];
  let here: unknown = plan;
  for (const key of path) {
    here = inside(here, key);
    if (typeof key === 'number') {
      const name = inside(here, 'name');
      words.push(`第 ${key + 1} 项${typeof name === 'string' ? `（${name}）` : ''}`);
    } else {
      words.push(wordFor(String(key), words));
    }
  }
  return words.length === 0 ? '整个文件' : words.join(' › ');
}

/** congresses[2].seats, as it is found in the file. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function wordFor(key: string, before: readonly string[]): string {
  if (key === 'county' && before.at(-1) === FIELDS['committees']) return '县级选举委员会';
  return FIELDS[key] ?? key;
}

function inside(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
