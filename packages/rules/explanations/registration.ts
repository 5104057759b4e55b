/** 选民登记和日程 · what the rules on voters, rolls and days say. */
import { among, day, type Explanation, form, stated } from './form.ts';
import { DAYS } from './days.ts';
import { FACT } from './facts.ts';

/** 选民登记 */
export const REGISTRATION = {
  'act-state': [
    form('[subject]:[actual] ∈ [wanted]', ({ subject, actual, wanted }, holds) =>
      holds
        ? `${subject}现在是“${actual}”，可以办理。`
        : `${subject}现在是“${actual}”，要在“${wanted.replaceAll('、', '”或者“')}”时才能办理。`,
    ),
  ],
  'voter-one-place': [
    form('没有收回的选民资格证明 {out} = 0', (_, holds) =>
      holds
        ? '没有给他开过选民资格证明，或者已经收回。'
        : '这次换届给他开了选民资格证明，没有收回，不能再在本地登记。',
    ),
    form('去外地登记还在名单上的 {voters} = 0', ({ voters }, holds) =>
      holds
        ? '凭资格证明去外地登记的，都不在本地名单上。'
        : `凭资格证明去外地登记的，有${voters}人还在本地名单上，可能两处都登记；开具证明或者改定路径。`,
    ),
    form('选民资格证明: {out} + 1 <= 1', (_, holds) =>
      holds
        ? '这次换届没有给他开过选民资格证明。'
        : '这次换届已经给他开过选民资格证明，还没有收回，不能再开一份。',
    ),
    form('凭证明登记: {used} + 1 <= 1', (_, holds) =>
      holds ? '还没有人凭这份证明登记过。' : '已经凭这份证明登记过，一份证明只能用一次。',
    ),
    form('[roll]: 1 + 1 <= 1', ({ roll }, holds) =>
      holds ? `此人没有列入另一份${roll}。` : `此人已经列入${roll}，一个选民只能登记一次。`,
    ),
    form('该公民身份号码已登记在另一姓名下', (_, holds) =>
      holds ? '该公民身份号码没有登记在另一姓名下。' : '该公民身份号码已经登记在另一姓名下，须先查明。',
    ),
  ],
  'voter-base': [
    stated('到选举日有选举权', '到选举日有选举权。', '到选举日没有选举权，不能开具选民资格证明。'),
    stated('中国公民', '是中华人民共和国公民。', '不是中华人民共和国公民，没有选举权。'),
    form('citizen = [citizen]', (_, holds) =>
      holds ? '是中华人民共和国公民。' : '不是中华人民共和国公民，没有选举权。',
    ),
  ],
  'voter-age': [
    form('? <= {electionDay}', ({ electionDay }, holds) =>
      holds
        ? `选举日${day(electionDay)}已满十八周岁。`
        : `不知道出生日期，不能确定选举日${day(electionDay)}是否已满十八周岁。`,
    ),
    form('{turns18On} <= {electionDay}', ({ turns18On, electionDay }, holds) =>
      holds
        ? `${day(turns18On)}满十八周岁，到选举日${day(electionDay)}（含当日）已满十八周岁。`
        : `${day(turns18On)}才满十八周岁，到选举日${day(electionDay)}（含当日）未满十八周岁。`,
    ),
  ],
  'voter-late-18': [
    stated(
      '选举日推迟后新满十八周岁的补充登记',
      '选举日推迟，到新选举日已满十八周岁，补充登记。',
      '到新选举日才满十八周岁的，当地决定不补充登记。',
    ),
    form('{from} <= {to}', ({ from, to }, holds) =>
      holds
        ? `${day(from)}至${day(to)}满十八周岁的，选举日推迟到${day(to)}后已满十八周岁，应当补充登记。`
        : `选举日推迟到${day(to)}后，没有新满十八周岁的选民。`,
    ),
  ],
  'voter-suspended': [
    among((chosen, allowed, holds) =>
      holds ? `停止行使选举权利的决定：${chosen}。` : `停止行使选举权利的，只限${allowed}，现在是${chosen}。`,
    ),
    stated(
      '有停止行使选举权利的决定文书',
      '有停止行使选举权利的决定文书。',
      '没有停止行使选举权利的决定文书，不能停止其行使选举权利。',
    ),
    stated('正被羁押', '正被羁押，羁押期间停止行使选举权利。', '没有被羁押，不停止行使选举权利。'),
  ],
  'voter-may': [
    among((chosen, _, holds) =>
      holds
        ? `${chosen}，没有附加剥夺政治权利、没有停止行使选举权利的，准予行使选举权利。`
        : `${chosen}，不在准予行使选举权利的情形之内。`,
    ),
  ],
  'voter-may-how': [
    stated(
      '与监管机关共同决定',
      '已经与监管机关共同决定。',
      '没有与监管机关共同决定的文书，怎样投票由选举委员会和监管机关共同决定。',
    ),
    form('没有商定投票方式的 {voters} = 0', ({ voters }, holds) =>
      holds
        ? '被羁押、服刑的选民都商定了怎样投票。'
        : `被羁押、服刑的选民有${voters}人还没有商定怎样投票，与监管机关联系。`,
    ),
    among((chosen, allowed, holds) => (holds ? `可以${chosen}。` : `不能${chosen}，可以的是：${allowed}。`)),
  ],
  'voter-mental': [
    stated(
      '选举日不能行使选举权利',
      '选举日不能行使选举权利。',
      '选举日能够行使选举权利，应当列入选民名单。',
    ),
    stated(
      '经选举委员会确认',
      '经选举委员会确认，不列入选民名单。',
      '没有经选举委员会确认，仍应列入选民名单。',
    ),
    stated(
      '精神病以外的也可以不列入',
      '当地规定，精神病患者以外没有行为能力的人也可以不列入选民名单。',
      '法律只规定精神病患者可以不列入选民名单，其他人仍应列入。',
    ),
    stated(
      '有医院证明或者监护人同意',
      '有医院证明或者监护人同意。',
      '没有医院证明，也没有监护人同意，仍应列入选民名单。',
    ),
  ],
  'voter-overseas': [
    stated('选举期间在国内', '旅居国外，选举期间在国内。', '旅居国外，选举期间不在国内，不能参加。'),
    among((chosen, allowed, holds) =>
      holds ? `本选区是其${chosen}，可以在此登记。` : `只能在${allowed}登记，本选区是${chosen}。`,
    ),
  ],
  'voter-floating': [
    form('没有回执的证明 {open} = 0', ({ open }, holds) =>
      holds
        ? '开出十天以上的选民资格证明都有回执。'
        : `开出十天以上的选民资格证明有${open}份没有回执，向转入地查问；没有用的收回，免得哪里都没有登记。`,
    ),
    stated('在本地的选民名单上', '在本地的选民名单上。', '不在本地的选民名单上，不能开具选民资格证明。'),
    stated(
      '开证机关开具过这份证明',
      '开证机关开具过这份证明。',
      '开证机关没有开具过这个编号的证明，或者已经收回。',
    ),
    stated('证明是开给他本人的', '证明是开给他本人的。', '证明不是开给他的，不能凭它登记。'),
    form('{on} < {electionDay}', ({ on, electionDay }, holds) =>
      holds
        ? `${day(on)}在选举日${day(electionDay)}以前。`
        : `选举日${day(electionDay)}已经到了，不能再开具选民资格证明。`,
    ),
    stated('户籍在本选区', '户籍在本选区，在此登记。', '户籍不在本选区。'),
    among((chosen, allowed, holds) =>
      holds
        ? `户籍不在本选区，有${chosen}，可以在现居住地登记。`
        : `户籍不在本选区，${chosen}；认可的是：${allowed}。`,
    ),
  ],
  'voter-plus3': [
    stated('有迁入的证明', '有迁入的证明，列入选民名单。', '没有迁入的证明，不能列入选民名单。'),
    stated(
      '有恢复政治权利的证明',
      '有恢复政治权利的证明，列入选民名单。',
      '没有恢复政治权利的证明，不能列入选民名单。',
    ),
    stated('有出生日期的证明', '有出生日期的证明。', '没有出生日期的证明，不能确定是否已满十八周岁。'),
    form('{until} < {electionDay}', ({ until, electionDay }, holds) =>
      holds
        ? `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}已经恢复。`
        : `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}尚未恢复。`,
    ),
  ],
  'voter-minus3': [
    form('名单上不能列入的 {persons} = 0', ({ persons }, holds) =>
      holds
        ? '名单上没有登记的材料表明不能列入的人。'
        : `名单上有 ${persons} 人，登记的材料表明已经死亡、迁出、没有选举权或者停止行使，应当先从名单上除去，或者撤销登记错的材料。`,
    ),
    stated('有迁出的证明', '有迁出的证明。', '没有迁出的证明，不能除名。'),
    stated(
      '已列入新迁入选区的选民名单',
      '已列入新迁入选区的选民名单，从原选区除名。',
      '没有列入新迁入选区的选民名单，不能从原选区除名。',
    ),
    stated('有死亡的证明', '有死亡的证明，从选民名单上除名。', '没有死亡的证明，不能除名。'),
    stated(
      '有剥夺政治权利的判决',
      '有剥夺政治权利的判决，从选民名单上除名。',
      '没有剥夺政治权利的判决，不能除名。',
    ),
    form('{from} <= {electionDay}', ({ from, electionDay }, holds) =>
      holds
        ? `剥夺政治权利从${day(from)}起，选举日${day(electionDay)}没有选举权。`
        : `剥夺政治权利从${day(from)}起，选举日${day(electionDay)}尚未开始，不能除名。`,
    ),
  ],
  'roll-who-appeals': [
    stated(
      '申诉人是公民',
      '申诉人是公民，对选民名单有不同意见的都可以申诉，不限于本人的事。',
      '申诉人不是公民，不能申诉。',
    ),
  ],
  'roll-fields': [
    among((chosen, allowed, holds) =>
      holds
        ? `公布的选民名单可以载明${chosen}。`
        : `公布的选民名单不能载明${chosen}，可以载明的是：${allowed}。`,
    ),
  ],
  'roll-posting': [
    form('{first} <= {counted} <= {last}', ({ first, counted, last }, holds) => {
      if (!holds)
        return `公布之日${day(counted)}不在${day(first)}至${day(last)}张贴的日子之内，须核对张贴记录。`;
      if (first === last) return `名单于${day(counted)}张贴，以这一天为公布之日。`;
      const which = counted === first ? '第一处' : '最后一处';
      return `名单从${day(first)}至${day(last)}先后张贴，以${which}张贴之日${day(counted)}为公布之日。`;
    }),
  ],
  'voter-card': [FACT],
  'voter-deprived': [
    form('{min} <= {months} <= {max}', ({ min, months, max }, holds) =>
      holds
        ? `剥夺政治权利的期限${months}个月，在法定的${min}个月至${max}个月之内。`
        : `剥夺政治权利的期限${months}个月，不在法定的${min}个月至${max}个月之内，请核对判决。`,
    ),
    form('{from} <= {to}', ({ from, to }, holds) =>
      holds
        ? `剥夺政治权利在${day(from)}至${day(to)}期满的，到新的选举日已经恢复政治权利，应当补充登记。`
        : `没有剥夺政治权利在${day(from)}至${day(to)}期满的人。`,
    ),
    form('deprived = false', (_, holds) => (holds ? '没有被剥夺政治权利。' : '被剥夺政治权利。')),
    form('{electionDay} < {from}', ({ electionDay, from }, holds) =>
      holds
        ? `剥夺政治权利从${day(from)}起，选举日${day(electionDay)}尚未开始。`
        : `从${day(from)}起被剥夺政治权利，没有期满的日期，选举日${day(electionDay)}没有选举权。`,
    ),
    form('{electionDay} > {until}', ({ electionDay, until }, holds) =>
      holds
        ? `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}已经期满。`
        : `剥夺政治权利到${day(until)}为止，选举日${day(electionDay)}尚未期满，没有选举权。`,
    ),
  ],
  'roll-publish': DAYS,
  'roll-objection': DAYS,
  'roll-decision': DAYS,
  'roll-suit': [
    ...DAYS,
    stated(
      '起诉时已有处理决定',
      '选举委员会已经作出处理决定，不服的可以起诉。',
      '选举委员会还没有作出处理决定，不能起诉。',
    ),
  ],
  'roll-judgment': DAYS,
  'roll-correct': DAYS,
  'voter-uncontactable': [
    ...DAYS,
    stated('本人要求登记', '无法联系的选民本人要求登记，应当补充登记。', '本人没有要求登记。'),
    stated(
      '无法联系的可以暂不登记',
      '当地规定，无法联系的选民暂不登记，本人要求的再补充登记。',
      '法律没有规定无法联系的可以不登记，仍应登记。',
    ),
  ],
  'nom-publish': [
    form('收到 {received} <= {latest}', ({ received, latest }, holds) =>
      holds
        ? `${day(received)}收到推荐，不迟于初步代表候选人名单公布的最后期限${day(latest)}。`
        : `${day(received)}收到推荐，初步代表候选人名单最迟${day(latest)}公布，已经不能列入；变更选举日的，期限重新计算。`,
    ),
    ...DAYS,
  ],
  'formal-publish': DAYS,
  'intro-stop': [
    ...DAYS,
    form('介绍 {on} < 选举日 {electionDay}', ({ on, electionDay }, holds) =>
      holds
        ? `${day(on)}在选举日${day(electionDay)}以前，可以介绍代表候选人。`
        : `选举日${day(electionDay)}零时起必须停止介绍代表候选人${on === electionDay ? '' : `，${day(on)}不能再介绍`}。`,
    ),
  ],
  'first-session': DAYS,
  'day-before-engine': [
    form('{actual} <= {safe}', ({ actual, safe }, holds) =>
      holds
        ? `${day(actual)}不迟于${day(safe)}，“以前”无论是否连本日计算都不迟。`
        : `“以前”连本日计算，${day(actual)}不迟；不连本日计算，最迟应为${day(safe)}。法律没有写明按哪一种，稳妥的是不迟于${day(safe)}。`,
    ),
  ],
  'day-within': [
    form('{actual} <= {safe}', ({ actual, safe }, holds) =>
      holds
        ? `${day(actual)}不迟于${day(safe)}，开始的当日无论是否计入都不迟。`
        : `开始的当日不计入，${day(actual)}不迟；当日计入，最迟应为${day(safe)}。选举法没有写明，这里采用对选民有利的算法。`,
    ),
  ],
} as const satisfies Readonly<Record<string, Explanation>>;
