/**
 * From nomination to the formal list by clicks and typing alone: seven nominees of both kinds for three seats, review, both lists, consultation, a primary
 * with equal votes at the cut; and every refusal on the way says its article.
 */
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '龙镇第1选区';
const [BY_VOTERS, BY_ORGANISATIONS] = [
  ['丁小一', '王小一', '石小一'],
  ['田小一', '江小一', '河小一', '梁小一'],
] as const;
const NAMES = [...BY_VOTERS, ...BY_ORGANISATIONS];
/** Where to leave pictures of every screen on the way; none where it is not said. */
const SHOTS = process.env['CANDIDATE_SHOTS'];

let rehearsal: RehearsalPage;
/** The tab that is open, in a page or behind a drawer. */
let tab: string;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'roll-publish' });
  await rehearsal.takeRole('文小办');
});
afterAll(() => rehearsal.close());

async function picture(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  const { page } = rehearsal;
  for (const width of [360, 1360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${SHOTS}/${name}-${width}.png`, fullPage: true, animations: 'disabled' });
  }
}

async function openTab(name: string): Promise<void> {
  const { page } = rehearsal;
  tab = name;
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByRole('tab', { name, exact: true }).click();
}

/** What waits is looked at and confirmed by the second person, who then gives the seat back. */
async function confirmed(): Promise<void> {
  const { page } = rehearsal;
  await rehearsal.takeRole('傅小核');
  await rehearsal.open('/pending');
  await page
    .getByRole('row', { name: new RegExp(PLACE) })
    .getByRole('button')
    .click();
  await picture('confirm');
  await page.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认').first().waitFor();
  await rehearsal.takeRole('文小办');
  await openTab(tab);
}

async function fillNominee(name: string): Promise<void> {
  const form = rehearsal.page.getByRole('dialog');
  await form.getByLabel('姓名').last().fill(name);
  await form.getByLabel('女').last().check();
  await form.getByLabel('出生日期').last().fill('19700131');
  await form.getByLabel('民族').last().fill('汉族');
  await form.getByLabel('文化程度').last().fill('高中');
  await form.getByLabel('政治面貌').last().fill('群众');
  await form.getByLabel('职业和职务').last().fill('村民');
  await form.getByLabel('统计类别').last().click();
  await rehearsal.choose('工人、农民');
}

async function openNomination(kind: string, ...names: readonly string[]): Promise<void> {
  const { page } = rehearsal;
  await page.getByRole('button', { name: '登记提名' }).click();
  await page.getByRole('dialog').getByText(kind).click();
  for (const [index, name] of names.entries()) {
    if (index > 0) await page.getByRole('button', { name: '再加一名被提名人' }).click();
    await fillNominee(name);
  }
}

async function typed(label: string, text: string): Promise<void> {
  await rehearsal.page.getByRole('dialog').getByLabel(label).fill(text);
  await rehearsal.page.keyboard.press('Enter');
}

const submitNomination = () =>
  rehearsal.page.getByRole('dialog').getByRole('button', { name: '登记提名' }).click();

const closed = () => rehearsal.page.getByRole('dialog').waitFor({ state: 'hidden' });

/** 会议 of the committee, in the drawer that is open or on the page behind it. */
async function fillMeeting(where: 'dialog' | 'tabpanel', heldOn: string, present = 9): Promise<void> {
  const form = rehearsal.page.getByRole(where);
  await form.getByLabel('会议日期').fill(heldOn);
  await rehearsal.page.keyboard.press('Enter');
  await form.getByLabel('会议纪要').fill('选委会第9次会议纪要');
  await form.getByLabel('出席人数').fill(String(present));
  await form.getByLabel('赞成人数').fill('9');
}

/** As it hangs on the wall: names that nobody else on the roll bears. */
async function namesOnRoll(): Promise<string[]> {
  const places = JSON.parse(await rehearsal.get('/api/constituencies')) as { id: string; name: string }[];
  const id = places.find(({ name }) => name === PLACE)?.id ?? '';
  const { rows } = JSON.parse(await rehearsal.get(`/api/constituencies/${id}/roll?limit=200`)) as {
    rows: { name: string }[];
  };
  const names = rows.map(({ name }) => name);
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)).slice(0, 10);
}

test('ten voters nominate where nine and a stranger do not, and for no more than there are seats', async () => {
  const { page } = rehearsal;
  await openTab('正式候选人');
  await page.getByText('还没有公布初步代表候选人名单').waitFor();
  await openTab('提名和初步候选人');
  const names = await namesOnRoll();
  await openNomination('选民十人以上联名推荐', '丁小一', '王小一');
  const form = page.getByRole('dialog');
  await typed('联名的选民', [...names.slice(0, 9), '甲不在册'].join('、'));
  await form.getByRole('button', { name: '按不在名单登记，不计入' }).click();
  await form.getByText('不在本选区选民名单上，不计入（选举法（2015）第二十九条）').waitFor();
  await submitNomination();
  await form
    .getByText(/有效联名的选民9人，不足10人，推荐不能成立。（选举法（2015）第二十九条）/)
    .first()
    .waitFor();
  await picture('nine');
  await typed('联名的选民', names[9] ?? '');
  await form.getByText(/有效 ?10 人 ?，够十人/).waitFor();
  await submitNomination();
  await closed();
  await page.getByText(/^甲不在册：不在本选区选民名单上/).waitFor();

  await openNomination('选民十人以上联名推荐', '石小一', '余小一');
  await typed('联名的选民', names.join('、'));
  await form
    .getByText(/推荐的人数会超过应选名额，不计入（选举法（2015）第二十九条）/)
    .first()
    .waitFor();
  await picture('too-many');
  await page.getByRole('button', { name: '移去第 2 名' }).click();
  await form.getByText(/有效 ?10 人 ?，够十人/).waitFor();
  await submitNomination();
  await closed();

  await openNomination('政党、人民团体推荐', '田小一', '江小一');
  await typed('推荐的政党、人民团体', '五大连池市总工会');
  await submitNomination();
  await closed();
  await openNomination('政党、人民团体推荐', '河小一', '梁小一');
  await typed('推荐的政党、人民团体', '五大连池市总工会、五大连池市妇女联合会');
  await submitNomination();
  await closed();
  await page.getByText('初步代表候选人（7），按姓氏笔画为序').waitFor();
  await picture('nominations');
});

test('a department is asked about all seven and knows of nothing', async () => {
  const { page } = rehearsal;
  await rehearsal.open('/review');
  await page.getByRole('checkbox', { name: `选中 ${PLACE}` }).check();
  await page.getByRole('button', { name: '请求联审（所选 1 个选区）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '请求联审' }).click();
  await closed();
  await rehearsal.takeRole('申小法');
  await page.getByText('7 件待答复').waitFor();
  await picture('review');
  await page.locator('thead').getByRole('checkbox').click();
  await page.getByRole('button', { name: '答复所选（7）' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^答复 7 人/ })
    .click();
  await page.getByText('没有待答复的事项').waitFor();
  await rehearsal.takeRole('文小办');
});

test('what was entered by mistake is cancelled, the list is published in time, and nothing comes after its last day', async () => {
  const { page } = rehearsal;
  const form = page.getByRole('dialog');
  await openTab('提名和初步候选人');
  await page.getByText('联审（已请求 7 人）').waitFor();
  await openNomination('政党、人民团体推荐', '高小一');
  await typed('推荐的政党、人民团体', '共青团五大连池市委员会');
  await submitNomination();
  await closed();
  await page
    .getByRole('row', { name: /共青团五大连池市委员会/ })
    .first()
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('button', { name: '撤销登记' }).click();
  await form.getByLabel('应当登记在别的选区').check();
  await form.getByLabel('理由').fill('推荐表上写的是龙镇第2选区');
  await picture('cancel');
  await form.getByRole('button', { name: '提交撤销' }).click();
  await closed();
  await confirmed();
  await page.getByText('撤销的登记（1）').click();
  await page.getByText(/推荐表上写的是龙镇第2选区/).waitFor();
  await page.getByRole('button', { name: '公布初步代表候选人名单（7 人）' }).click();
  await page.getByText('“公布初步代表候选人”等待另一人确认').waitFor();
  await confirmed();
  await page.getByText(/初步代表候选人名单最迟 2016-10-05 公布/).waitFor();
  await picture('initial-list');
  await page.getByLabel('演练日期').fill('2016-10-06');
  await page.keyboard.press('Enter');
  await openNomination('政党、人民团体推荐', '高小一');
  await typed('推荐的政党、人民团体', '共青团五大连池市委员会');
  await form.getByText('已过 1 天，不能再公布').waitFor();
  await submitNomination();
  await form.getByText(/2016年10月6日收到推荐，初步代表候选人名单最迟2016年10月5日公布/).waitFor();
  await form.getByText('选举法（2015）第三十一条').waitFor();
  await picture('too-late');
});

test('seven may not stand for three seats, and no agreement in the groups leads to a primary', async () => {
  const { page } = rehearsal;
  await openTab('正式候选人');
  await page.getByText('初步代表候选人超过最高差额比例，须减少 1 人以上').waitFor();
  await page.getByText(/^选举法（2015）第三十一条：由选举委员会交各该选区的选民小组讨论、协商/).waitFor();
  await page.getByRole('button', { name: /4 至 6 人/ }).click();
  await page.getByText('选举法（2015）第三十条').first().waitFor();
  await picture('seven');
  await openTab('酝酿协商');
  await page.getByRole('button', { name: '登记小组' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('小组名称').fill('第一居民小组');
  await form.getByLabel('召集人').fill('召小一');
  await form.getByLabel('小组的选民人数').fill('60');
  await form.getByRole('button', { name: /登\s?记/ }).click();
  await page.getByRole('button', { name: '开始第 1 轮协商' }).click();
  await page.getByLabel(/对每名初步候选人的意见/).check();
  await page.getByRole('button', { name: '开始协商' }).click();
  await page.getByRole('button', { name: '登记第一居民小组' }).click();
  await form.getByLabel('到会人数').fill('9');
  for (const name of NAMES) await form.getByLabel(`赞成${name}的人数`).fill('9');
  await form.getByRole('button', { name: /登\s?记/ }).click();
  await form
    .getByText(/到会不足 10 人的不记录意见/)
    .first()
    .waitFor();
  await form.getByLabel('到会人数').fill('50');
  await form.getByRole('button', { name: /登\s?记/ }).click();
  await page.getByText('按现有记录，还没有形成较多数选民的意见').waitFor();
  await page.getByRole('button', { name: /汇\s?总/ }).click();
  await page.getByLabel('没有形成较为一致的意见，进行预选').check();
  await fillMeeting('dialog', '2016-10-06', 10);
  await form.getByRole('button', { name: /汇\s?总/ }).click();
  // At the field, and soon after in the list of all that is wrong.
  await form.getByText('不能多于组成人员 9 人').first().waitFor();
  await form.getByLabel('出席人数').fill('9');
  await form.getByRole('button', { name: /汇\s?总/ }).click();
  await page.getByRole('button', { name: '安排预选' }).waitFor();
  await picture('consultation');
});

/** One teller's copy of the sheet, which he finds among what there is to count. */
async function enterCount(name: string, votes: Readonly<Record<string, number>>): Promise<void> {
  const { page } = rehearsal;
  await rehearsal.takeRole(name);
  await rehearsal.open('/count');
  await page.getByRole('link', { name: new RegExp(`${PLACE}.*预选`) }).click();
  await page.getByRole('button', { name: /^录入计票单/ }).click();
  await page.getByLabel('发出选票').fill('120');
  await page.getByLabel('收回选票').fill('120');
  for (const [candidate, number] of Object.entries(votes))
    await page.getByLabel(`${candidate}得票`).fill(String(number));
  await picture('sheet');
  await page.getByRole('button', { name: '提交计票单' }).click();
  await page.getByText('已办理“录入预选计票单”').first().waitFor();
}

async function holdPrimary(button: string, votes: Readonly<Record<string, number>>): Promise<void> {
  const { page } = rehearsal;
  await page.getByRole('button', { name: button }).click();
  await fillMeeting('dialog', '2016-10-06');
  await page.getByRole('dialog').getByRole('button', { name: '安排预选' }).click();
  await closed();
  await enterCount('计小甲', votes);
  await enterCount('计小乙', votes);
  await rehearsal.takeRole('文小办');
  await openTab('酝酿协商');
  await fillMeeting('tabpanel', '2016-10-06');
  await page.getByRole('button', { name: '确认预选结果' }).click();
}

test('equal votes at the cut are voted on again, and the published list follows the votes', async () => {
  const { page } = rehearsal;
  const votes = Object.fromEntries(NAMES.map((name, index) => [name, index < 5 ? 60 - index : 20]));
  await holdPrimary('安排预选', votes);
  await page.getByText('河小一、梁小一票数相等，余下名额 1 名').waitFor();
  await holdPrimary('就票数相等的人再次预选', { 河小一: 50, 梁小一: 60 });
  await page.getByText('列入：梁小一').waitFor();
  await picture('primary');
  await openTab('正式候选人');
  await page.getByText('按预选的结果确定').waitFor();
  await fillMeeting('tabpanel', '2016-10-06');
  await page.getByRole('button', { name: '确定正式代表候选人（6 人）' }).click();
  await page.getByText('提交后须由复核人确认才生效').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '公布正式代表候选人名单（6 人）' }).click();
  await page.getByText('“公布正式代表候选人”等待另一人确认').waitFor();
  await confirmed();
  await page.getByText(/已于 2016-10-06 公布/).waitFor();
  await page.getByText('预选，根据得票多少的顺序确定').waitFor();
  await page.getByRole('cell', { name: '梁小一', exact: true }).waitFor();
  await picture('formal-list');
  await openTab('介绍');
  await page.getByText('丁小一').first().waitFor();
  await picture('introduction');
});
