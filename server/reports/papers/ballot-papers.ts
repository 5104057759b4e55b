/** 选票和计票单 for the screen. */
import { type BallotSheet, instructionsOf, writeInLinesOf } from '../../documents/ballot-sheet.ts';
import { levelWord } from '../../documents/official-document.ts';
import type { TallySheet } from '../../documents/tally-sheet.ts';
import type { Paper } from '../wordings/wordings.schema.ts';
import {
  dayOf,
  dayOfElection,
  FIELDS,
  figuresOf,
  fixed,
  from,
  heading,
  paper,
  paragraph,
  signed,
  table,
  words,
} from './paper-parts.ts';

const PRINTS = { ordinary: '', large: '（大字）', 'braille-template': '（盲文套板）' } as const;

/** 选票; its 盲文套板 is the same sheet, with the places of the boxes. */
export function ballotPaper(ballot: BallotSheet): Paper {
  const { level, constituency, round, seats, candidates, electionDay, second } = ballot;
  const lines = writeInLinesOf(ballot);
  const note = (words: string | undefined) => (words === undefined ? '' : `（${words}）`);
  return paper(ballot, dayOfElection(electionDay), [
    paragraph(
      fixed(`${levelWord(level)}选票${PRINTS[ballot.print ?? 'ordinary']}　`),
      from(FIELDS.constituency, constituency),
      ...(round === undefined ? [] : [fixed('　'), from(FIELDS.round, round)]),
      fixed('　应选代表'),
      from(FIELDS.seats, seats),
      fixed('名'),
    ),
    table(
      FIELDS.candidates,
      ['代表候选人姓名', '赞成', '反对', '弃权'],
      candidates.map(({ name, note: words }, index) => [
        [name, second?.names[index] ?? '', note(words)].join(''),
        '',
        '',
        '',
      ]),
    ),
    ...(lines === 0 ? [] : [paragraph(fixed('另选他人：'), from(FIELDS.seats, lines), fixed('行'))]),
    heading(fixed('填写说明')),
    ...instructionsOf(ballot).map((line) => paragraph(...figuresOf(FIELDS.seats, line))),
    ...(second?.instructions ?? []).map((line) => paragraph(from(FIELDS.layout, line))),
  ]);
}

/** 正字计票单: every bundle has a sheet; the names stand on the first, and are the same on the others. */
export function tallyPaper(sheet: TallySheet): Paper {
  const { constituency, level, round, electionDay, seats, bundles, date } = sheet;
  return paper(sheet, dayOf(date), [
    paragraph(
      from(FIELDS.constituency, constituency),
      fixed(`　${levelWord(level)}　`),
      from(FIELDS.round, round),
      fixed('　'),
      dayOfElection(electionDay),
      fixed('　应选代表'),
      from(FIELDS.seats, seats),
      fixed('名'),
    ),
    bundles.length === 0
      ? words('第＿＿捆　计票桌＿＿　分捆时点数＿＿张。')
      : table(
          FIELDS.bundles,
          ['捆', '计票桌', '分捆时点数', '第几次计票'],
          bundles.map(({ number, table: desk, ballots, session }) => [
            `第${number}捆（共${bundles.length}捆）`,
            String(desk),
            `${ballots}张`,
            `第${session}次`,
          ]),
        ),
    words('每捆一张：收回选票＿＿张，其中废票＿＿张，全部弃权的白票＿＿张。'),
    table(FIELDS.candidates, ['候选人', '赞成票，每五票画一个“正”字', '合计'], rowsToMark(sheet)),
    words(
      '废票也计入收回选票。候选人的姓名写在另选栏里的，计入他的得票。另选的人写不下的，接写在同样的一张单子上，钉在一起。本单与录入不一致时，以本单为准。',
    ),
    signed('唱票人', '计票人', '监票人'),
  ]);
}

function rowsToMark({ candidates, writeInLines }: TallySheet): string[][] {
  const writeIns = Array.from({ length: writeInLines }, () => '另选他人（照选票上的字写）');
  return [...candidates, ...writeIns].map((name) => [name, '', '']);
}
