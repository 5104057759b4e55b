/** 选民证、选民登记簿和当选证书 for the screen. */
import type { ElectionCertificate } from '../../documents/election-certificate.ts';
import { type PlaceRegister, placeRegisterInput } from '../../documents/place-register.ts';
import { cardNumber, type VoterCards } from '../../documents/voter-cards.ts';
import type { Paper, PaperPart } from '../wordings/wordings.schema.ts';
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

/** 选民证: what differs from card to card is a table of its own. */
export function cardsPaper(sheet: VoterCards): Paper {
  const { congress, constituency, electionDay, cards, date } = sheet;
  return paper(sheet, dayOf(date), [
    paragraph(
      from(FIELDS.congress, congress),
      fixed('代表选举　选民证　选区：'),
      from(FIELDS.constituency, constituency),
      fixed('　选举日：'),
      dayOfElection(electionDay),
    ),
    table(
      FIELDS.cards,
      ['证号', '姓名', '名单'],
      cards.map(({ number, name, serial }) => [cardNumber(number), name, `第${serial}号`]),
    ),
    words('每证带有二维码。凭本证领取选票，不得转让。遗失请报告选举委员会，补发后本证作废。'),
  ]);
}

/** 投票站选民登记簿, never of who has come. */
export function registerPaper(register: PlaceRegister): Paper {
  const { place, electionDay, hours, levels, sections, date } = register;
  const { voters, totals, pages } = placeRegisterInput(register);
  const ofLevels = (sums: readonly number[]) =>
    levels.map(({ word }, index) => `${word} ${sums[index] ?? 0} 张`).join('，');
  return paper(register, dayOf(date), [
    paragraph(
      from(FIELDS.place, place),
      fixed('　选举日：'),
      dayOfElection(electionDay),
      fixed('　'),
      from(FIELDS.place, hours),
    ),
    paragraph(
      fixed('本登记簿只列在本场所领票的选民，共'),
      from(FIELDS.voters, voters),
      fixed('名，应发选票：'),
      ...figuresOf(FIELDS.voters, ofLevels(totals)),
      fixed('。'),
    ),
    ...sections.flatMap((section) => sectionParts(section, levels)),
    heading(fixed('每页应发')),
    table(
      FIELDS.voters,
      ['选区', '序号', '应发'],
      pages.map(({ constituency, lines, sums }) => [constituency, serialsOf(lines), ofLevels(sums)]),
    ),
    words('投票结束后，本登记簿与选票一起密封；需要补录的，由两人分别照本登记簿录入。不得复印、拍照、外传。'),
    signed('投票站负责人'),
  ]);
}

function sectionParts(
  { constituency, voters }: PlaceRegister['sections'][number],
  levels: PlaceRegister['levels'],
): PaperPart[] {
  return [
    heading(from(FIELDS.constituency, constituency)),
    table(
      FIELDS.voters,
      [
        '序号',
        '姓名',
        '性别',
        '出生年月',
        ...levels.map(({ word, colour }) => `${word}（${colour}）`),
        '备注',
      ],
      voters.map(({ serial, name, sex, bornIn, due, note }) => [
        String(serial),
        name,
        sex,
        bornIn,
        ...due.map((isDue) => (isDue ? '□' : '—')),
        note,
      ]),
    ),
  ];
}

function serialsOf(lines: readonly { readonly serial: number }[]): string {
  return `${lines[0]?.serial ?? ''}—${lines.at(-1)?.serial ?? ''}`;
}

/** 当选证书, one for each. */
export function certificatePaper(certificate: ElectionCertificate): Paper {
  const { congress, constituency, electionDay, basis, elected, date } = certificate;
  return paper(
    certificate,
    dayOf(date),
    elected.flatMap((name) => [
      heading(from(FIELDS.elected, name), fixed('：')),
      paragraph(
        fixed('根据'),
        from(FIELDS.basis, basis),
        fixed('的规定，经'),
        from(FIELDS.constituency, constituency),
        fixed('选民于'),
        dayOfElection(electionDay),
        fixed('投票选举，您当选为'),
        from(FIELDS.congress, congress),
        fixed('代表。'),
      ),
      words('代表资格经代表资格审查委员会审查，并依法确认、公布后有效。'),
      words('特发此证。'),
    ]),
  );
}
