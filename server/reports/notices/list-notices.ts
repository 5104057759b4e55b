/** 名单的公告 · roll, initial and formal candidates, as they were published. */
import type { RollRecord } from '@xuanwu/evidence/records.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { publishedRollFields, type RollField } from '@xuanwu/rules/roll-notice-fields.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { formalCandidatesContents } from '../../documents/formal-candidates-notice.ts';
import { initialCandidatesContents } from '../../documents/initial-candidates-notice.ts';
import { rollNoticeContents } from '../../documents/roll-notice.ts';
import type { FieldSource } from '../../documents/wordings/field.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { seatsOf } from '../../phases/constituencies/seat-ledger.queries.ts';
import { readFormalListRecord } from '../../phases/nomination/formal-list/formal-list-record.ts';
import { readInitialListRecord } from '../../phases/nomination/initial-list/initial-list-record.ts';
import { readRollRecord } from '../../phases/registration/roll-record.ts';
import { candidateDetails, candidateOf, orderOfList } from '../candidate-details.ts';
import { basisOf, type Letterhead, readLetterhead } from '../letterhead.ts';
import { asPublished, leftOff } from '../list-documents.ts';
import { constituencySources, lawSource, type NoticeFacts, sourced } from '../notice-facts.ts';

export async function rollFacts(acting: Acting, id: string): Promise<NoticeFacts<'roll-notice'>> {
  const { tx, county } = acting;
  const head = await readLetterhead(acting, id);
  const { constituency, congress, issuer } = head;
  const roll = found(
    await tx
      .selectFrom('roll')
      .select(['publishedOn', 'entry'])
      .where('county', '=', county)
      .where('constituency', '=', id)
      .executeTakeFirst(),
    '已公布的选民名单',
  );
  const { electionDay, name } = constituency;
  const record = await readRollRecord(tx, county, id, roll.publishedOn);
  const law = await lawFor(acting, electionDay);
  const fields = publishedRollFields(electionDay, law);
  const { steps } = timetable(
    { electionDay, kind: 'general', actual: { 'roll-publish': roll.publishedOn } },
    law,
  );
  const latest = (rule: RuleId) => steps.find((step) => step.rule === rule)?.latest;
  const until = latest('roll-objection');
  const suitUntil = latest('roll-suit');
  const contents = rollNoticeContents({
    issuer,
    congress,
    constituency: name,
    electionDay,
    basis: basisOf('roll-publish', electionDay),
    ...(until &&
      suitUntil && {
        objection: { until, decidedWithinDays: 3, suitUntil, basis: basisOf('roll-objection', electionDay) },
      }),
    voters: record.voters.map((voter) => ({ name: voter.name, ...besideOf(voter, fields) })),
  });
  const deadline = (rule: RuleId) => ({
    record: '从名单公布之日和选举日推算的期限',
    article: articleOf(rule, electionDay),
    page: '/calendar',
  });
  return {
    area: constituency.area,
    published: { on: roll.publishedOn, entry: roll.entry },
    values: sourced<'roll-notice'>(
      contents,
      {
        record: '公布的选民名单',
        article: articleOf('roll-publish', electionDay),
        page: `/constituencies/${id}`,
        entry: roll.entry,
      },
      {
        ...constituencySources(head),
        依据: lawSource('roll-publish', electionDay),
        申诉期限: deadline('roll-objection'),
        处理天数: deadline('roll-decision'),
        起诉期限: deadline('roll-suit'),
        申诉依据: lawSource('roll-objection', electionDay),
      },
    ),
  };
}

export async function initialListFacts(
  acting: Acting,
  listId: string,
): Promise<NoticeFacts<'initial-candidates-notice'>> {
  const { tx, county } = acting;
  const list = found(
    await tx
      .selectFrom('initialList')
      .select(['id', 'constituency', 'publishedOn', 'entry'])
      .where('county', '=', county)
      .where('id', '=', listId)
      .executeTakeFirst(),
    '已公布的初步代表候选人名单',
  );
  const head = await readLetterhead(acting, list.constituency);
  const { constituency, congress, issuer } = head;
  const record = await readInitialListRecord(tx, county, list);
  const details = await candidateDetails(acting, list.constituency);
  const published = await asPublished(acting, list.constituency);
  const contents = initialCandidatesContents({
    issuer,
    congress,
    constituency: constituency.name,
    electionDay: constituency.electionDay,
    seats: await seatsOf(tx, county, constituency.id),
    basis: basisOf('nom-publish', constituency.electionDay),
    order: '按姓氏笔画为序',
    isSupplement: await followsAnotherList(acting, list),
    leftOff: await leftOff(acting, list),
    candidates: record.candidates.map(({ id, nominations }) => ({
      ...candidateOf(asRead(details.get(id), published.get(id))),
      nominatedBy: nominations.some(({ kind }) => kind === 'organisations')
        ? '政党、人民团体推荐'
        : '选民十人以上联名推荐',
    })),
  });
  const { publishedOn: on, entry } = list;
  return {
    area: constituency.area,
    published: { on, entry },
    values: sourced<'initial-candidates-notice'>(
      contents,
      listSource(constituency, '公布的初步代表候选人名单', 'nom-publish', entry),
      { ...constituencySources(head), 依据: lawSource('nom-publish', constituency.electionDay) },
    ),
  };
}

export async function formalListFacts(
  acting: Acting,
  id: string,
): Promise<NoticeFacts<'formal-candidates-notice'>> {
  const { tx, county } = acting;
  const head = await readLetterhead(acting, id);
  const { constituency, congress, issuer } = head;
  const record = found(await readFormalListRecord(tx, county, id), '正式代表候选人名单');
  const { publishedOn, publishedEntry } = await tx
    .selectFrom('formalList')
    .select(['publishedOn', 'publishedEntry'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirstOrThrow();
  if (publishedOn === null || publishedEntry === null) {
    throw new ActError('not-found', '正式代表候选人名单还没有公布。公布之后才能打印公告。');
  }
  const details = await candidateDetails(acting, id);
  const contents = formalCandidatesContents({
    issuer,
    congress,
    constituency: constituency.name,
    electionDay: constituency.electionDay,
    seats: record.seats,
    basis: basisOf('formal-publish', constituency.electionDay),
    decidedBy: DECIDED_BY[record.basis],
    order: orderOfList(record, await lawFor(acting, constituency.electionDay)),
    candidates: record.candidates.map((candidate) => candidateOf(details.get(candidate.id))),
  });
  return {
    area: constituency.area,
    published: { on: publishedOn, entry: publishedEntry },
    values: sourced<'formal-candidates-notice'>(
      contents,
      listSource(constituency, '公布的正式代表候选人名单', 'formal-publish', publishedEntry),
      { ...constituencySources(head), 依据: lawSource('formal-publish', constituency.electionDay) },
    ),
  };
}

const DECIDED_BY = {
  'within-range': 'within-range',
  'larger-number-of-voters': 'consultation',
  narrowed: 'consultation',
  primary: 'primary',
} as const;

function listSource(
  { id, electionDay }: Letterhead['constituency'],
  record: string,
  rule: RuleId,
  entry: string,
): FieldSource {
  return { record, article: articleOf(rule, electionDay), page: `/constituencies/${id}`, entry };
}

/** 补充公布: was another list of this constituency published before? Of one day, the ledger says which came first. */
async function followsAnotherList(
  { tx, county }: Acting,
  { constituency, entry }: { constituency: string; entry: string },
): Promise<boolean> {
  const first = await tx
    .selectFrom('initialList as l')
    .innerJoin('ledgerPosition as p', (on) =>
      on.onRef('p.ledger', '=', 'l.county').onRef('p.entry', '=', 'l.entry'),
    )
    .where('l.county', '=', county)
    .where('l.constituency', '=', constituency)
    .orderBy('p.position')
    .select('l.entry')
    .executeTakeFirst();
  return first !== undefined && first.entry !== entry;
}

/** As the list showed him, whatever was corrected since. */
function asRead<Details extends object>(
  details: Details | undefined,
  published: Readonly<Record<string, string>> = {},
) {
  return details && { ...details, ...published };
}

/** What of the published fields stands beside a name. */
function besideOf(
  { sex, group }: RollRecord['voters'][number],
  fields: readonly RollField[],
): { readonly beside?: string } {
  const words = [
    ...(fields.includes('sex') ? [sex === 'male' ? '男' : '女'] : []),
    ...(fields.includes('group') && group !== undefined ? [group] : []),
  ];
  return words.length === 0 ? {} : { beside: words.join(' ') };
}
