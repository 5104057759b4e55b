/** 提名推荐、联审、协商和情况介绍的文书 for the screen. */
import {
  type CandidateIntroduction,
  candidateIntroductionInput,
} from '../../documents/candidate-introduction.ts';
import {
  type ConsultationRecordSheet,
  consultationRecordInput,
} from '../../documents/consultation-record.ts';
import { type NominationForm, nominationFormInput } from '../../documents/nomination-form.ts';
import { type ReviewStatement, reviewStatementInput } from '../../documents/review-statement.ts';
import { tableOf } from '../wordings/paper.ts';
import type { Paper, PaperPart } from '../wordings/wordings.schema.ts';
import {
  dayOf,
  dayOfElection,
  electionOf,
  FIELDS,
  figuresTable,
  fixed,
  from,
  heading,
  paper,
  paragraph,
  table,
  words,
} from './paper-parts.ts';

/** 代表候选人推荐表 */
export function nominationPaper(form: NominationForm): Paper {
  const { way, constituency, seats, electionDay, date, basis, fundingBasis } = form;
  const { nominees, lines } = nominationFormInput(form);
  const isJoint = way === 'voters';
  return paper(form, dayOf(date), [
    paragraph(
      fixed('选区：'),
      from(FIELDS.constituency, constituency),
      fixed('　应选代表：'),
      from(FIELDS.seats, seats),
      fixed('名　选举日：'),
      dayOfElection(electionDay),
    ),
    ...nominees.map((nominee) =>
      tableOf(nominee.name === '' ? undefined : FIELDS.nominees, ['项目', '被提名人'], nomineeRows(nominee)),
    ),
    heading(fixed(isJoint ? '联名推荐的选民' : '推荐的政党、人民团体')),
    isJoint
      ? table(
          FIELDS.nominators,
          ['名单序号', '姓名', '签名', '日期'],
          lines.map(({ serial, name, how, on }) => [serial, name, how, on]),
        )
      : table(
          FIELDS.nominators,
          ['名称', '公章', '日期'],
          lines.map(({ name, on }) => [name, '', on]),
        ),
    paragraph(
      from(FIELDS.basis, basis),
      fixed('规定，每一选民、每一政党、人民团体推荐的人数，均不得超过本选区应选代表的名额。'),
    ),
    ...(fundingBasis === null
      ? []
      : [
          paragraph(
            from(FIELDS.basis, fundingBasis),
            fixed('规定，接受境外资助的，不得列入代表候选人名单。'),
          ),
        ]),
  ]);
}

type Nominee = ReturnType<typeof nominationFormInput>['nominees'][number];

function nomineeRows(nominee: Nominee): string[][] {
  const { funding, acceptance } = nominee;
  return [
    ['姓名', nominee.name],
    ['性别', nominee.sex],
    ['民族', nominee.ethnicity],
    ['出生日期', nominee.born],
    ['文化程度', nominee.education],
    ['政治面貌', nominee['political-status']],
    ['职业和职务', nominee.position],
    ['简历', nominee.resume],
    ['其他人大代表职务', nominee['other-seats']],
    ['境外资助声明', funding === null ? '' : `${funding.taken ? '接受过' : '没有接受'}（${funding.on}）`],
    [
      '是否接受推荐',
      acceptance === null ? '' : `${acceptance.accepts ? '接受' : '不接受'}（${acceptance.on}）`,
    ],
  ];
}

/** 联审意见告知书 */
export function reviewPaper(statement: ReviewStatement): Paper {
  const {
    nominee,
    congress,
    constituency,
    basis,
    opinions,
    grounds,
    'kept-until': until,
  } = reviewStatementInput(statement);
  return paper(statement, dayOf(statement.date), [
    paragraph(from(FIELDS.nominees, nominee), fixed('：')),
    paragraph(
      fixed('你被提名推荐为'),
      ...electionOf(congress, constituency),
      fixed('的代表候选人。有关单位就你有没有依法不列入代表候选人名单的情形提出了意见，根据'),
      from(FIELDS.basis, basis),
      fixed('的规定，现将全部意见告知你。'),
    ),
    table(
      FIELDS.opinions,
      ['单位', '意见', '证明文书', '答复日期'],
      opinions.map(({ department, said, document, 'given-on': on }) => [department, said, document, on]),
    ),
    paragraph(
      fixed('各单位只能写明下列情形：'),
      from(FIELDS.basis, grounds),
      fixed(
        '；逾期的不作为意见。意见供本委员会参考，你照常列入名单。不列入名单只能由本委员会召开会议依法决定，另行通知理由，你可以提出异议。',
      ),
    ),
    paragraph(
      fixed('你认为意见或者文书有误的，可以向本委员会说明。意见和文书保存到'),
      from(FIELDS.opinions, until),
      fixed('，期满删除。'),
    ),
  ]);
}

/** 酝酿协商记录表, blank or as it was entered. */
export function consultationPaper(sheet: ConsultationRecordSheet): Paper {
  const { round, basis, constituency, congress, candidates, ask, stand, figures, rows, convener } =
    consultationRecordInput(sheet);
  return paper(sheet, dayOf(sheet.date), [
    paragraph(from(FIELDS.constituency, constituency), fixed('　'), from(FIELDS.rest, `第${round}轮协商`)),
    paragraph(
      fixed('根据'),
      from(FIELDS.basis, basis),
      fixed('的规定，'),
      from(FIELDS.congress, congress),
      fixed('代表选举初步代表候选人交选民小组讨论、协商。本选区应选代表'),
      from(FIELDS.seats, stand),
      fixed('。'),
    ),
    paragraph(
      fixed('初步代表候选人（'),
      from(FIELDS.initialCandidates, candidates.length),
      fixed('名）：'),
      from(FIELDS.initialCandidates, candidates.join('、')),
      fixed('。'),
    ),
    figuresTable(FIELDS.group, figures),
    table(sheet.record ? FIELDS.group : FIELDS.initialCandidates, [ask, '赞成人数'], rows),
    words('只记到会人数和赞成的合计人数，不记谁赞成谁。'),
    paragraph(
      ...(convener === ''
        ? [fixed('召集人')]
        : [fixed('召集人（'), from(FIELDS.group, convener), fixed('）')]),
      fixed('签名：＿＿＿＿　记录人签名：＿＿＿＿'),
    ),
  ]);
}

/** 代表候选人情况介绍 */
export function introductionPaper(sheet: CandidateIntroduction): Paper {
  const { congress, constituency, list, count, order, seats, basis, candidates, meetings } =
    candidateIntroductionInput(sheet);
  const day = dayOfElection(sheet.electionDay);
  return paper(sheet, dayOf(sheet.date), [
    paragraph(
      fixed('根据'),
      from(FIELDS.basis, basis),
      fixed('的规定，现将'),
      ...electionOf(congress, constituency),
      fixed(`的${list}`),
      from(FIELDS.introduction, count),
      fixed(`人的情况介绍如下，${order}排列。本选区应选代表`),
      from(FIELDS.seats, seats),
      fixed('名，选举日为'),
      day,
      fixed('。'),
    ),
    ...candidates.flatMap(introduced),
    ...(meetings.length === 0 ? [] : [heading(fixed('与候选人见面'))]),
    ...meetings.map((meeting) => paragraph(from(FIELDS.introduction, meeting))),
    paragraph(
      fixed('选民可以向选举委员会要求与候选人见面。到'),
      day,
      fixed('零时，代表候选人的介绍全部停止。'),
    ),
  ]);
}

type Introduced = ReturnType<typeof candidateIntroductionInput>['candidates'][number];

function introduced({ name, particulars, position, resume, pledges }: Introduced): PaperPart[] {
  const said = (text: string) => from(FIELDS.introduction, text);
  return [
    heading(said(name)),
    paragraph(said(`${particulars}。${position}。`)),
    ...resume.map((line) => paragraph(said(line))),
    ...pledges.flatMap(({ on, text }) => [
      paragraph(said(`${on}提出的承诺：`)),
      ...text.map((line) => paragraph(said(line))),
    ]),
  ];
}
