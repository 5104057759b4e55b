/** Plainly fictional data for tests: persons named after the weather, in a city that is made up. */
import type { NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { Candidate } from './candidates.ts';
import type { Notice } from './notice/notice.ts';
import type { OfficialDocument } from './official-document.ts';
import { FIELDS } from './wordings/fields.ts';
import { fillWording } from './wordings/fill-wording.ts';
import type { ContentsOf } from './wordings/kinds.ts';
import { ownWording } from './wordings/own-wordings.ts';

export const LAW = '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》';

export const HEAD = {
  number: '第5号',
  issuer: '云岭市选举委员会',
  date: '2026-09-20',
  verification: {
    position: 18204,
    checkpoint: { length: 20480, root: '3fa91c0e7b22aa90c1d4e6f8091a2b3c4d5e6f708192a3b4c5d6e7f877b2c1d4' },
    keyFingerprint: '9c1e-22ab-34cd-56ef-7890-1a2b-3c4d-0f31',
  },
  congress: '云岭市人民代表大会',
  constituency: '第三选区',
  electionDay: '2026-10-18',
} satisfies Omit<OfficialDocument, 'title'> & Record<string, unknown>;

/** A document in the project's own words, without saying where its contents come from. */
export function inOwnWords<Kind extends NoticeKind>(
  kind: Kind,
  contents: ContentsOf<Kind>,
  { date, number, verification }: Partial<OfficialDocument> = HEAD,
): Notice {
  const values = Object.fromEntries(
    Object.entries<ContentsOf<Kind>[keyof ContentsOf<Kind>]>(contents).map(([name, content]) => [
      name,
      { content, source: { record: '样例' } },
    ]),
  );
  const notice = fillWording({
    wording: ownWording(kind),
    definitions: FIELDS,
    values,
    date: date ?? HEAD.date,
    ...(verification && { verification }),
  });
  return { ...notice, ...(notice.number === undefined && number !== undefined && { number }) };
}

/** Short and long names, markup characters, rare characters of the table and of Extension B. */
export const NAMES = [
  '王雨',
  '马小雪',
  '欧阳初晴',
  '阿不都热西提·买买提依明',
  '#[*@<a>$x$',
  '𠮷田雾',
  '霜㛃',
  '云𬭎',
];

export function sampleCandidate(name: string, index: number): Candidate {
  return {
    name,
    sex: index % 2 === 0 ? '男' : '女',
    ethnicity: index === 3 ? '维吾尔族' : '汉族',
    born: `19${60 + index}-0${1 + (index % 9)}`,
    education: ['大学本科', '高中', '研究生', '中专'][index % 4] ?? '',
    politicalStatus: ['群众', '中共党员', '九三学社社员'][index % 3] ?? '',
    position:
      ['雨水村村民委员会主任', '市第一中学教师', '云岭矿泉水有限责任公司职工、工会主席'][index % 3] ?? '',
    nominatedBy: index % 2 === 0 ? '选民十人以上联名推荐' : '政党、人民团体联合推荐',
  };
}

/** As many names as wanted, all of them from the weather. */
export function weatherNames(count: number): string[] {
  const surnames = Array.from('丁于马王卢叶冯朱许苏李何沈张陈林罗周胡袁徐高黄曹梁董韩傅谢蔡薛魏');
  const given = Array.from('雨雪霜露雾虹雷电风云晴阴');
  return Array.from({ length: count }, (_, index) => {
    const surname = surnames[index % surnames.length] ?? '';
    const second = index % 5 === 0 ? '' : (given[Math.floor(index / 50) % given.length] ?? '');
    return surname + (given[(index * 7) % given.length] ?? '') + second;
  });
}
