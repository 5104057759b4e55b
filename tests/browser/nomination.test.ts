/** Nomination on screen: ten voters nominate, one confirms on a phone, and both lists are published, by those who may. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, test } from 'vitest';
import { openRehearsalPage, type RehearsalPage } from './rehearsal-page.ts';

const PLACE = '龙镇第1选区';
/** Somebody whose number the test knows. */
const VOTER = '石小榴';
const BODY = '99918319730707001';
const NUMBER = BODY + checkDigit(BODY);

let rehearsal: RehearsalPage;

beforeAll(async () => {
  rehearsal = await openRehearsalPage({ last: 'registration' });
  await register();
  await rehearsal.playSteps(['公布选民名单']);
  await rehearsal.takeRole('文小办');
});
afterAll(() => rehearsal.close());

async function register(): Promise<void> {
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-registrar' });
  const { cycle } = JSON.parse(await rehearsal.get('/api/home')) as { cycle: { id: string } };
  await rehearsal.post('/api/acts/register-voter', {
    cycle: cycle.id,
    voter: {
      name: VOTER,
      idNumber: NUMBER,
      ethnicity: null,
      address: '龙镇幸福路12号',
      phone: null,
      voterGroup: null,
    },
    countyConstituency: null,
    townshipConstituency: await placeId(),
  });
  await rehearsal.post('/api/rehearsal/role', { signInName: 'demo-chief' });
  await rehearsal.open('/');
}

async function placeId(): Promise<string> {
  const places = JSON.parse(await rehearsal.get('/api/constituencies')) as { id: string; name: string }[];
  return places.find(({ name }) => name === PLACE)?.id ?? '';
}

async function openTab(name: string): Promise<void> {
  const { page } = rehearsal;
  await rehearsal.open('/constituencies');
  await page.getByRole('link', { name: PLACE }).click();
  await page.getByRole('tab', { name, exact: true }).click();
}

async function openForm(kind: string): Promise<void> {
  const { page } = rehearsal;
  await page.getByRole('button', { name: '登记提名' }).click();
  await page.getByRole('dialog').getByText(kind).click();
}

/** Fills in the last nominee of the form. */
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

async function submit(): Promise<void> {
  const form = rehearsal.page.getByRole('dialog');
  await form.getByRole('button', { name: '登记提名' }).click();
}

/** Ten names of the roll that nobody else bears there. */
async function namesOnRoll(): Promise<string[]> {
  const roll = await rehearsal.get(`/api/constituencies/${await placeId()}/roll?limit=200`);
  const { rows } = JSON.parse(roll) as { rows: { name: string }[] };
  const names = rows.map(({ name }) => name);
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name)).slice(0, 10);
}

async function confirm(): Promise<void> {
  const { page } = rehearsal;
  await rehearsal.takeRole('傅小核');
  await rehearsal.open('/pending');
  await page
    .getByRole('row', { name: new RegExp(PLACE) })
    .getByRole('button')
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await page.getByText('已确认').first().waitFor();
  await rehearsal.takeRole('文小办');
}

test('ten voters nominate where nine do not, and organisations on the same form', async () => {
  const { page } = rehearsal;
  await openTab('提名和初步候选人');
  await page.getByText(/初步代表候选人名单 2016-09-30 公布，提名却到 2016-10-05 才结束/).waitFor();
  const names = await namesOnRoll();
  await openForm('选民十人以上联名推荐');
  const form = page.getByRole('dialog');
  await form.getByLabel('联名的选民').fill([...names.slice(0, 9), '甲不在册'].join('、'));
  await page.keyboard.press('Enter');
  await form.getByText('本选区选民名单上没有“甲不在册”').waitFor();
  await form.getByRole('button', { name: '按不在名单登记，不计入' }).click();
  await form.getByText(/签名 10 人，有效 9 人 ?，还差 1 人/).waitFor();
  await fillNominee('田小甲');
  await submit();
  await form
    .getByText(/有效联名的选民 ?9 ?人，不足 ?10 ?人/)
    .first()
    .waitFor();
  await form.getByLabel('联名的选民').fill(names[9] ?? '');
  await page.keyboard.press('Enter');
  await form.getByText(/签名 11 人，有效 10 人 ?，够十人/).waitFor();
  await form.getByRole('button', { name: '再加一名被提名人' }).click();
  await fillNominee('石小乙');
  const scans = form.locator('input[type=file]');
  await scans.setInputFiles({ name: '推荐表.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('不是照片') });
  await submit();
  await form.waitFor({ state: 'hidden' });
  await page.getByText(`甲不在册：不在本选区选民名单上，不计入（选举法（2015）第二十九条）`).waitFor();
  await page.getByText(/这不是图片或 PDF，没有保存/).waitFor();
  await page.keyboard.press('Escape');
  await openForm('政党、人民团体推荐');
  await form.getByLabel('推荐的政党、人民团体').fill('五大连池市总工会');
  await page.keyboard.press('Enter');
  await fillNominee('江小丙');
  await form.getByRole('button', { name: '再加一名被提名人' }).click();
  await fillNominee('河小丁');
  await submit();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('收到的提名（2）').waitFor();
});

test('one confirms on a phone, on which he sees whom; nine more are wanted', async () => {
  const { page } = rehearsal;
  await page.getByRole('button', { name: '开始收集' }).click();
  await fillNominee('湖小戊');
  await page.getByRole('dialog').getByRole('button', { name: '开始收集' }).click();
  const link = await page.getByRole('link', { name: '看选民看到的页面' }).getAttribute('href');
  const shots = process.env['PHONE_SHOTS'];
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(link ?? '');
  await page.getByRole('heading', { name: '湖小戊' }).waitFor();
  await page.getByLabel('姓名').fill(VOTER);
  await page.getByLabel('公民身份号码').fill(NUMBER);
  await page.getByText('我看过以上被提名人的情况').click();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/joint-phone.png`, fullPage: true });
  await page.getByRole('button', { name: '确认联名推荐' }).click();
  await page.getByText('已收到').waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/joint-received.png`, fullPage: true });
  await page.setViewportSize({ width: 1360, height: 900 });
  await openTab('提名和初步候选人');
  await page.getByText(new RegExp(`号 ${VOTER}`)).waitFor();
  await page.getByRole('button', { name: '结束收集，登记提名' }).click();
  await page.getByRole('alert').getByText('选民十人以上联名推荐').waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/joint-office.png`, fullPage: true });
  await page.getByRole('button', { name: '停止收集' }).click();
  await page.getByLabel('为什么停止').fill('本人不接受推荐');
  await page.getByRole('dialog').getByRole('button', { name: '停止收集' }).click();
  await page.getByText('已停止：本人不接受推荐').waitFor();
});

test('both lists are published, each by two people', async () => {
  const { page } = rehearsal;
  await page.getByRole('button', { name: '公布初步代表候选人名单（4 人）' }).click();
  await page.getByText('“公布初步代表候选人”等待另一人确认').waitFor();
  await confirm();
  await openTab('正式候选人');
  await page.getByText('4 人全部列为正式代表候选人').waitFor();
  await page.getByLabel('会议日期').fill('2016-09-20');
  await page.keyboard.press('Enter');
  await page.getByLabel('会议纪要').fill('选委会第9次会议纪要');
  await page.getByLabel('出席人数').fill('9');
  await page.getByLabel('赞成人数').fill('9');
  await page.getByRole('button', { name: '确定正式代表候选人（4 人）' }).click();
  // The page reads everything again after an act; its buttons move until then.
  await page.getByText('提交后须由复核人确认才生效').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '公布正式代表候选人名单（4 人）' }).click();
  await page.getByText('“公布正式代表候选人”等待另一人确认').waitFor();
  await confirm();
  await openTab('正式候选人');
  await page.getByText(/已于 \S+ 公布/).waitFor();
  await page.getByRole('cell', { name: '田小甲', exact: true }).waitFor();
});
