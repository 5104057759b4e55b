/** What every document of a constituency carries. */
import { articleInYear, articleOf, chineseNumeral } from '@xuanwu/rules/articles.ts';
import { lawInForce } from '@xuanwu/rules/law-versions.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { Acting } from '../acts/act.ts';
import type { Verification } from '../documents/official-document.ts';
import { findEntryPlace } from '../ledger/ledger.queries.ts';
import { type Constituency, getConstituency } from '../phases/constituencies/constituency.queries.ts';
import { getElection } from '../phases/preparation/cycle.queries.ts';

export interface Letterhead {
  readonly constituency: Constituency;
  readonly congress: string;
  readonly issuer: string;
}

export async function readLetterhead(acting: Acting, constituencyId: string): Promise<Letterhead> {
  const constituency = await getConstituency(acting, constituencyId);
  const { area, name } = await getElection(acting, constituency.election);
  const place = await acting.tx.selectFrom('area').select('name').where('code', '=', area).executeTakeFirst();
  return { constituency, congress: name, issuer: `${place?.name ?? ''}选举委员会` };
}

const ELECTION_LAW = '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》';

/** 依据, as a notice prints it: the law with the article of its version. */
export function basisOf(rule: RuleId, electionDay: string): string {
  return ELECTION_LAW + (/第.+条/.exec(articleOf(rule, electionDay))?.[0] ?? '');
}

/** 选举结果的依据: how votes are counted (第四十五条 today) and who announces the result (第四十六条), in the numbers of that year. */
export function basisOfResult(electionDay: string): string {
  const version = lawInForce('election-law', electionDay);
  const articles = [45, 46]
    .map((article) => version && articleInYear(article, version.year))
    .filter((article) => article !== undefined);
  return ELECTION_LAW + articles.map((article) => `第${chineseNumeral(article)}条`).join('、');
}

export async function verificationOf(
  { tx, county }: Acting,
  entry: string,
): Promise<{ verification?: Verification }> {
  const place = await findEntryPlace(tx, county, entry);
  if (!place) return {};
  const { position, checkpointLength: length, checkpointRoot: root, keyFingerprint } = place;
  return { verification: { position, checkpoint: { length, root }, keyFingerprint } };
}
