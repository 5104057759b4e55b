/** 代表名额、选区划分、选举委员会 · what the rules on seats, constituencies and the committee say. */
import { toTwoDecimals } from '../exact.ts';
import { QUOTA_LEVEL_TITLES, type QuotaLevel } from '../quota.ts';
import { among, compared, day, type Explanation, form, multiplied, stated } from './form.ts';

const QUOTA: Explanation = [
  form(
    '{base} + floor({population} / {step}) = {seats}',
    ({ base, population, step, seats }, holds) =>
      `基数${base}名，人口${population}人，每${step}人增加一名、不足${step}人的不增加，合计${holds ? '' : '不是'}${seats}名。`,
  ),
  form('{seats} <= {cap}', ({ seats, cap }, holds) =>
    holds
      ? `${seats}名，没有超过总名额的上限${cap}名。`
      : `按人口算得${seats}名，超过总名额的上限，按上限${cap}名。`,
  ),
  form('确定 {seats} <= {most}', ({ seats, most }, holds) =>
    holds
      ? `确定代表名额${seats}名，没有超过依法算得的${most}名。`
      : `确定代表名额${seats}名，超过依法算得的${most}名，多${BigInt(seats) - BigInt(most)}名。`,
  ),
];

/** 代表名额 */
export const SEATS = {
  'superior-approval': [
    form('[matter]: 上级已经批复 = [answer]', ({ matter }, holds) =>
      holds ? `${matter}已经上级批复。` : `${matter}须报上级批准，还没有收到批准的批复。`,
    ),
  ],
  'stage-gate': [
    form('未销号的督导问题 {open} = 0', ({ open }, holds) =>
      holds
        ? '督导检查发现的问题都已销号，可以进入下一阶段。'
        : `督导检查发现的问题还有${open}个没有销号，上级要求销号以后再进入下一阶段。`,
    ),
  ],
  'quota-province': QUOTA,
  'quota-municipality': QUOTA,
  'quota-prefecture': QUOTA,
  'quota-county': QUOTA,
  'quota-township': QUOTA,
  'quota-plus5': [
    form('floor(105 × {seats} / 100) = {total}', ({ seats, total }, holds) =>
      holds
        ? `依法决定另加百分之五，${seats}名加百分之五为${total}名，不足一名的不计。`
        : `法律没有规定这一级人民代表大会可以另加百分之五，仍为${seats}名。`,
    ),
    form('[level] in [levels]', ({ level }, holds) =>
      holds
        ? `${levelTitle(level)}的代表名额可以依法决定另加百分之五。`
        : `${levelTitle(level)}的代表名额不能另加百分之五，法律只规定省、自治区和县级、乡级可以。`,
    ),
  ],
  'quota-min-pop': [
    form('确定 {seats} >= {least}', ({ seats, least }, holds) =>
      holds ? `确定代表名额${seats}名，不少于${least}名。` : `确定代表名额${seats}名，少于${least}名。`,
    ),
    stated('有批准低于基数的决定', '有批准代表名额低于基数的决定。', '代表名额低于基数，没有批准的决定。'),
    form('{population} < {limit}', ({ population, limit }, holds) =>
      holds
        ? `人口${population}人，不足${limit}人，代表名额可以低于基数。`
        : `人口${population}人，不少于${limit}人，代表名额不低于基数。`,
    ),
  ],
  'quota-fixed': [
    form('{fixed} = {before}', ({ fixed, before }, holds) =>
      holds
        ? `代表名额仍是原来确定的${before}名，没有变动。`
        : `代表名额原来确定为${before}名，现在是${fixed}名。`,
    ),
    form('{now} > {before}', ({ now, before }, holds) =>
      holds
        ? `原来的法律最多${before}名，现行法律最多${now}名，名额因法律修改重新确定。`
        : `原来的法律最多${before}名，现行法律最多${now}名，法律没有增加名额。`,
    ),
    among((chosen, allowed, holds) =>
      holds
        ? `代表名额重新确定的原因是${chosen}，属于法定的原因。`
        : `代表名额一经确定不再变动，只有${allowed}才重新确定；现在的原因：${chosen}。`,
    ),
    form('{reported} <= {latest}', ({ reported, latest }, holds) =>
      holds
        ? `${day(reported)}报送备案，不迟于最后期限${day(latest)}。`
        : `${day(reported)}报送备案，迟于最后期限${day(latest)}。`,
    ),
  ],
  'quota-sc': [
    form('{population} > {limit}', ({ population, limit }, holds) =>
      holds
        ? `人口${population}人，超过${limit}人，名额的上限从宽。`
        : `人口${population}人，没有超过${limit}人，名额的上限不从宽。`,
    ),
    form('{min} <= {size} <= {max}', ({ min, size, max }, holds) =>
      holds
        ? `常务委员会组成人员${size}名，在法定的${min}名至${max}名之内。`
        : `常务委员会组成人员${size}名，不在法定的${min}名至${max}名之内。`,
    ),
    form('{size} = {fixed}', ({ size, fixed }, holds) =>
      holds
        ? `仍是本届已经确定的${fixed}名，没有变动。`
        : `本届已经确定为${fixed}名，在本届任期内不能改为${size}名。`,
    ),
  ],
  'minority-30': [
    populationShare('30', '三十'),
    hasDeputy(),
    form('|{own} × {all} - {people} × {seats}| < {one}', (said, holds) => parity(said, '不到一名', holds)),
    form('2 × |{own} × {all} - {people} × {seats}| <= {one}', (said, holds) =>
      parity(said, '不过半名', holds),
    ),
  ],
  'minority-15-30': [
    populationShare('15', '十五'),
    hasDeputy(),
    form('100 × {own} <= 30 × {seats}', ({ own, seats }, holds) =>
      holds
        ? `分给该少数民族${own}名，没有超过代表总名额${seats}名的百分之三十。`
        : `分给该少数民族${own}名，超过代表总名额${seats}名的百分之三十。`,
    ),
  ],
  'minority-15': [
    hasDeputy(),
    form('2 × {people} × {seats} >= {own} × {all}', ({ people, seats, own, all }, holds) => {
      if (own === '0') return holds ? '没有分配名额，不必比较。' : '没有分配名额，不能比较。';
      const each = toTwoDecimals(BigInt(people), BigInt(own));
      const average = toTwoDecimals(BigInt(all), BigInt(seats));
      return `该少数民族每一代表代表${each}人，当地平均每一代表代表${average}人，${holds ? '不少于' : '少于'}平均数的二分之一。`;
    }),
    stated(
      '经省、自治区人大常委会决定可以少于二分之一',
      '实行区域自治的民族人口特少，经省、自治区人大常委会决定，可以少于平均数的二分之一。',
      '没有经省、自治区人大常委会决定，不能少于平均数的二分之一。',
    ),
  ],
  'minority-scattered': [
    form('{own} <= {seats}', ({ own, seats }, holds) =>
      holds
        ? `散居的少数民族，每一代表所代表的人口数可以少于平均数；分给${own}名，没有超过代表总名额${seats}名。`
        : `分给散居的少数民族${own}名，超过代表总名额${seats}名。`,
    ),
  ],
  'quota-vacant': [
    form('[name]: {assigned} + {vacant} = {seats}', ({ name, ...rest }, holds) =>
      accountedFor(`${name}的`, rest, holds),
    ),
    form('{assigned} + {vacant} = {seats}', (rest, holds) => accountedFor('', rest, holds)),
    form('[name]：代表名额尚未确定', ({ name }, holds) =>
      holds ? `${name}的代表名额已经确定。` : `${name}的代表名额还没有确定。`,
    ),
  ],
  'alloc-category': [
    form('[category]: {wanted} <= {open}', ({ category, wanted, open }, holds) =>
      holds
        ? `“${category}”一类还有${open}名没有分配，这次分配${wanted}名，没有超出。`
        : `“${category}”一类只有${open}名没有分配，这次要分配${wanted}名，超出本类名额。`,
    ),
  ],
  'alloc-method': [
    form('[each] = {seats}', ({ each, seats }, holds) => {
      const sum = each.split(' + ').reduce((total, part) => total + Number(part), 0);
      return `各单位分得的名额合计${sum}名，${holds ? '等于' : '不等于'}应分配的${seats}名。`;
    }),
  ],
  'const-small-township': [
    form('{without} = 0', ({ without }, holds) =>
      holds ? '各乡镇（村）都有代表名额。' : `有${without}个乡镇（村）没有代表名额。`,
    ),
    form('[unit]: {seats} >= {least}', ({ unit, seats, least }, holds) =>
      holds ? `${unit}分得${seats}名，不少于${least}名。` : `${unit}分得${seats}名，少于${least}名。`,
    ),
  ],
  'const-size': [
    form('[name]: 1 <= {seats} <= 3', ({ name, seats }, holds) =>
      holds ? `${name}选代表${seats}名，在一名至三名之内。` : `${name}选代表${seats}名，不在一名至三名之内。`,
    ),
    form('[name]: {least} <= {seats} <= 3 × {number}', ({ name, seats, number }, holds) =>
      sizeOfAll(`${name}的`, seats, number, holds),
    ),
    form('{least} <= {seats} <= 3 × {number}', ({ seats, number }, holds) =>
      sizeOfAll('', seats, number, holds),
    ),
    form('[name]: {outside} = 0', ({ name, outside }, holds) => noneOutside(`${name}的`, outside, holds)),
    form('{outside} = 0', ({ outside }, holds) => noneOutside('', outside, holds)),
  ],
  'const-equal': [
    form('[name]: {seats} >= 1', ({ name, seats }, holds) =>
      holds ? `${name}有代表名额${seats}名。` : `${name}没有代表名额，不能比较每一代表所代表的人口数。`,
    ),
    form(
      '[name]: 100 × |{own} × {seats} - {people} × {ownSeats}| <= [percent] × {all} × {times}',
      (said, holds) => equality(said, holds),
    ),
    form('[name]: {seats} >= 1', ({ name }, holds) =>
      holds
        ? `${name}有代表名额，可以比较每一代表所代表的人口数。`
        : `${name}没有代表名额，不能比较每一代表所代表的人口数。`,
    ),
  ],
  'const-two-sets': [
    form('{shared} = 0', ({ shared }, holds) =>
      holds
        ? '县、乡两级的选区分别划分，没有共用的。'
        : `县、乡两级的选区应当分别划分，有${shared}个选区共用。`,
    ),
    takesPart('县、乡两级'),
  ],
  'const-seat-of-county': [takesPart('县级机关驻在市区的职工')],
  'const-central-units': [
    form('[name]: 中央、市属单位组成的选区可以多于平均数 = [answer]', ({ name }, holds) =>
      holds
        ? `${name}由中央、市属单位组成，当地规定每一代表所代表的人口数可以多于平均数。`
        : `${name}由中央、市属单位组成，没有规定每一代表所代表的人口数可以多于平均数。`,
    ),
  ],
  'const-ratio-history': [
    form('{rural} × {urbanSeats} <= {times} × {urban} × {ruralSeats}', (said, holds) => {
      const { rural, ruralSeats, urban, urbanSeats, times } = said;
      const limit = times === '1' ? '应当相同' : `至多是城镇的${times}倍`;
      return `农村人口${rural}人、代表${ruralSeats}名，城镇人口${urban}人、代表${urbanSeats}名，农村每一代表所代表的人口数${limit}，${holds ? '没有超过' : '超过了'}。`;
    }),
  ],
  military: [
    form('[name]: 1 <= {seats} <= 3', ({ name, seats }, holds) =>
      holds ? `${name}选代表${seats}名，在一名至三名之内。` : `${name}选代表${seats}名，不在一名至三名之内。`,
    ),
    form('{min} <= {members} <= {max}', ({ min, members, max }, holds) =>
      holds
        ? `军队的选举委员会${members}人，在规定的${min}人至${max}人之内。`
        : `军队的选举委员会${members}人，不在规定的${min}人至${max}人之内。`,
    ),
    form('{petitioners} >= {needed}', ({ petitioners, needed }, holds) =>
      holds
        ? `联名要求罢免的选民${petitioners}人，达到${needed}人。`
        : `联名要求罢免的选民${petitioners}人，不足${needed}人。`,
    ),
  ],
  'ec-resign': [
    form('[name]: 初步候选人，尚未辞职', ({ name }, holds) =>
      holds
        ? `${name}已经辞去选举委员会组成人员的职务。`
        : `${name}是选举委员会组成人员，已列为初步候选人；列为正式候选人时应当辞去组成人员的职务，请及早办理。`,
    ),
    form('[name]: 选举委员会组成人员，尚未辞职', ({ name }, holds) =>
      holds
        ? `${name}已经辞去选举委员会组成人员的职务。`
        : `${name}是选举委员会组成人员，成为代表候选人的，应当先辞去组成人员的职务。`,
    ),
  ],
  'ec-decides': [
    form(
      '{inFavour} <= {present}',
      ({ inFavour, present }, holds) =>
        `选举委员会会议出席${present}人，赞成${inFavour}人，${holds ? '不比出席的多' : '比出席的还多，请核对会议记录'}。`,
    ),
    form(
      '2 × {inFavour} > {present}',
      ({ inFavour, present }, holds) =>
        `选举委员会会议出席${present}人，赞成${inFavour}人，${multiplied(inFavour, 2, present)}，${holds ? '过半数同意' : '没有过半数同意'}。`,
    ),
  ],
  'ec-size': [
    form('主任 {chairs} = 1', ({ chairs }, holds) =>
      holds ? '选举委员会有主任一人。' : `选举委员会应有主任一人，现在有${chairs}人。`,
    ),
    form('副主任: {min} <= {vices} <= {max}', ({ min, vices, max }, holds) =>
      holds
        ? `副主任${vices}人，在规定的${min}人至${max}人之内。`
        : `副主任${vices}人，不在规定的${min}人至${max}人之内。`,
    ),
    form('{min} <= {members} <= {max}', ({ min, members, max }, holds, { article }) => {
      const where = article === '选举工作方案' ? '工作方案' : '当地';
      return `组成人员${members}人，${holds ? '在' : '不在'}${where}规定的${min}人至${max}人之内。`;
    }),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;

function takesPart(who: string) {
  return among((chosen, allowed, holds) =>
    holds ? `${who}：参加${chosen}的选举。` : `${who}：参加${allowed}的选举，不参加${chosen}的选举。`,
  );
}

function populationShare(percent: string, written: string) {
  return form(`100 × {people} >= ${percent} × {all}`, ({ people, all }, holds) =>
    holds
      ? `境内该少数民族${people}人，占总人口${all}人的百分之${written}以上。`
      : `境内该少数民族${people}人，不足总人口${all}人的百分之${written}。`,
  );
}

function hasDeputy() {
  return form('{seats} >= 1', ({ seats }, holds) =>
    holds ? `分给该少数民族代表${seats}名。` : '每一聚居的少数民族都应有代表，现在没有分给名额。',
  );
}

function parity(
  { own, people, seats, all }: Record<'own' | 'people' | 'seats' | 'all', string>,
  apart: string,
  holds: boolean,
): string {
  const exact = toTwoDecimals(BigInt(people) * BigInt(seats), BigInt(all));
  return `按人口算得${exact}名，分给${own}名，相差${holds ? apart : '太多'}，${holds ? '每一代表所代表的人口数与平均数相当' : '每一代表所代表的人口数与平均数不相当'}。`;
}

function accountedFor(
  whose: string,
  { assigned, vacant, seats }: { assigned: string; vacant: string; seats: string },
  holds: boolean,
): string {
  const sum = BigInt(assigned) + BigInt(vacant);
  return `${whose}代表名额${seats}名，已分到选区${assigned}名，暂缺${vacant}名，合计${sum}名，${holds ? '全部落实' : '与代表名额不符'}。`;
}

function sizeOfAll(whose: string, seats: string, number: string, holds: boolean): string {
  const most = 3n * BigInt(number);
  return `${whose}选区${number}个，每一选区选一名至三名，共可选${number}名至${most}名；已分到选区${seats}名，${holds ? '在此之内' : '不在此之内'}。`;
}

function noneOutside(whose: string, outside: string, holds: boolean): string {
  return holds
    ? `${whose}各选区都选一名至三名代表。`
    : `${whose}选区中有${outside}个选的代表不在一名至三名之内。`;
}

/** A constituency against the average, with the figures before they were multiplied out. */
function equality(
  {
    name,
    own,
    ownSeats,
    people,
    seats,
    percent,
  }: Record<'name' | 'own' | 'ownSeats' | 'people' | 'seats' | 'percent', string>,
  holds: boolean,
): string {
  if (BigInt(ownSeats) === 0n || BigInt(seats) === 0n)
    return `${name}没有代表名额，${holds ? '不必' : '不能'}比较每一代表所代表的人口数。`;
  const each = toTwoDecimals(BigInt(own), BigInt(ownSeats));
  const average = toTwoDecimals(BigInt(people), BigInt(seats));
  const side = compared(BigInt(own) * BigInt(seats), BigInt(people) * BigInt(ownSeats));
  const difference = BigInt(own) * BigInt(seats) - BigInt(people) * BigInt(ownSeats);
  const distance = difference < 0n ? -difference : difference;
  const off = people === '0' ? 0 : toTwoDecimals(100n * distance, BigInt(people) * BigInt(ownSeats));
  const apart = side === '等于' ? '与平均数相等' : `比平均数${side === '大于' ? '多' : '少'}${off}%`;
  // What is past the limit by less than the second decimal.
  const past = String(off) === percent ? `略多，超过${percent}%` : `，超过${percent}%`;
  return (
    `${name}人口${own}人，选代表${ownSeats}名，每一代表代表${each}人；各选区平均每一代表代表${average}人；` +
    `${apart}${holds ? `，没有超过${percent}%` : past}。`
  );
}

function levelTitle(level: string): string {
  return QUOTA_LEVEL_TITLES[level as QuotaLevel] ?? level;
}
