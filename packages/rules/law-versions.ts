import type { CivilDate } from './civil-date.ts';

/** 法律 · the instruments that rules are taken from. */
export type LawName =
  | 'election-law'
  | 'organic-law'
  | 'direct-election-provisions'
  | 'deputies-law'
  | 'armed-forces-method'
  | 'village-committee-law'
  | 'residents-committee-law'
  | 'party-grassroots-rules'
  | 'party-local-rules'
  | 'league-grassroots-rules'
  | 'budget-law';

/** 法律版本 · one version of a law; the year is the one by which it is cited, `from` the day it came into force. */
export interface LawVersion {
  readonly law: LawName;
  readonly title: string;
  readonly year: number;
  readonly from: CivilDate;
  /** 条文序号 · read in that version itself, counted from another version, or not known here. */
  readonly numbering: Numbering;
  /** 施行日期 · seen in a text or on a public page, or not checked, or only its year is known. */
  readonly dating: Dating;
}

/** 施行日期的来由 */
export type Dating = 'seen' | 'unverified' | 'year-only';

/** 施行日期的来由，写给读者 */
export const DATING_TITLES: Readonly<Record<Dating, string>> = {
  seen: '',
  unverified: '施行日期未与原文核对',
  'year-only': '施行的月日未核对，暂以该年一月一日计',
};

/** 条文序号的来由 */
export type Numbering = 'read' | 'counted' | 'unknown';

/** 条文序号的来由，写给读者 */
export const NUMBERING_TITLES: Readonly<Record<Numbering, string>> = {
  read: '条文序号据该版本原文',
  counted: '条文序号由其他版本推算，未与该版本原文逐条核对',
  unknown: '条文序号未核对，只引法律名称',
};

/** 各法律的版本，新的在前 · newest first. A version holds until the next one comes into force. */
export const LAW_VERSIONS: Readonly<Record<LawName, readonly LawVersion[]>> = {
  'election-law': versions('election-law', '选举法', [
    [2020, '2020-10-18', 'read', 'unverified'],
    [2015, '2015-08-29', 'counted', 'unverified'],
    [2010, '2010-03-14', 'counted'],
    [2004, '2004-10-27', 'unknown'],
    [1995, '1995-02-28', 'unknown'],
    [1986, '1986-12-02', 'unknown'],
    [1982, '1982-12-10', 'unknown'],
    [1979, '1980-01-01', 'unknown'],
  ]),
  'organic-law': versions('organic-law', '地方组织法', [
    [2022, '2022-03-12', 'read'],
    [2015, '2015-08-29', 'counted'],
  ]),
  'direct-election-provisions': versions('direct-election-provisions', '直接选举若干规定', [
    [1983, '1983-03-05', 'read'],
  ]),
  'deputies-law': versions('deputies-law', '代表法', [
    [2025, '2025-03-12', 'read', 'unverified'],
    [2015, '2015-08-29', 'read'],
  ]),
  'armed-forces-method': versions('armed-forces-method', '军队选举代表的办法', [
    [2021, '2021-04-29', 'read'],
  ]),
  'village-committee-law': versions('village-committee-law', '村民委员会组织法', [
    [2026, '2026-01-01', 'unknown'],
    [2018, '2018-12-29', 'read'],
    [2010, '2010-10-28', 'counted'],
  ]),
  'residents-committee-law': versions('residents-committee-law', '城市居民委员会组织法', [
    [2026, '2026-01-01', 'unknown'],
    [2018, '2018-12-29', 'read'],
    [1990, '1990-01-01', 'unknown'],
  ]),
  'party-grassroots-rules': [
    version('party-grassroots-rules', '党的基层组织选举工作条例', [2020, '2020-07-13', 'unknown']),
    version('party-grassroots-rules', '党的基层组织选举工作暂行条例', [
      1990,
      '1990-06-27',
      'unknown',
      'unverified',
    ]),
  ],
  'party-local-rules': versions('party-local-rules', '党的地方组织选举工作条例', [
    [2020, '2021-01-07', 'unknown', 'unverified'],
    [1994, '1994-01-01', 'unknown', 'year-only'],
  ]),
  'league-grassroots-rules': versions('league-grassroots-rules', '团的基层组织选举工作条例', [
    [2025, '2025-01-03', 'unknown'],
  ]),
  // Of 2018 only the list of changed articles was read, which leaves 第十三条 out.
  'budget-law': versions('budget-law', '预算法', [
    [2018, '2018-12-29', 'counted'],
    [2014, '2015-01-01', 'counted'],
    [1994, '1995-01-01', 'unknown'],
  ]),
};

/** 适用的法律版本 · the version in force on that election day; undefined where none is known. */
export function lawInForce(law: LawName, electionDay: CivilDate): LawVersion | undefined {
  for (const version of LAW_VERSIONS[law]) if (version.from <= electionDay) return version;
  return undefined;
}

/** 现行选举法 · the law of 2020, which holds where a case names no election day. */
export const CURRENT_DAY: CivilDate = '2020-10-18';

function versions(law: LawName, title: string, dated: readonly Dated[]): readonly LawVersion[] {
  return dated.map((each) => version(law, title, each));
}

type Dated = readonly [number, CivilDate, Numbering, Dating?];

function version(law: LawName, title: string, [year, from, numbering, dating = 'seen']: Dated): LawVersion {
  return { law, title, year, from, numbering, dating };
}
