/** 预选 as it stands, and what is sealed of it. */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import type { PrimaryRecord, PrimarySheet } from '@xuanwu/evidence/records.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sheetChecks } from '@xuanwu/rules/sheet-checks.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import type { InitialCandidate } from '../candidate.queries.ts';
import { type Consultation, covers } from './consultation.queries.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

/** One primary, with what has been entered and confirmed of it. */
export type Primary = PrimaryRecord & { readonly id: string };

function selectPrimary({ tx, county }: Reading) {
  return tx
    .selectFrom('primaryVote')
    .select(['id', 'constituency', 'number', 'consultation', 'electionDay', 'seats', 'orderedOn'])
    .select(['heldOn', 'meeting', 'candidates', 'choices', 'wanted', 'selectedBefore', 'places', 'result'])
    .where('county', '=', county);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPrimary>['executeTakeFirstOrThrow']>>;

async function withSheets(
  { tx, county }: Reading,
  { selectedBefore, places, meeting, candidates, result, ...row }: Row,
): Promise<Primary> {
  const sheets = await tx
    .selectFrom('primarySheet')
    .select(['copy', 'sheet'])
    .where('county', '=', county)
    .where('primaryVote', '=', row.id)
    .orderBy('copy')
    .execute();
  return {
    ...row,
    meeting: meeting as unknown as Primary['meeting'],
    candidates: candidates as unknown as Primary['candidates'],
    again: selectedBefore === null || places === null ? null : { selected: selectedBefore, open: places },
    sheets: sheets.map(({ copy, sheet }) => ({ copy, sheet: sheet as unknown as PrimarySheet })),
    result: result as unknown as Primary['result'],
  };
}

/** Primaries of a constituency, the first one first. */
export async function readPrimaries(acting: Reading, constituency: string): Promise<Primary[]> {
  const rows = await selectPrimary(acting)
    .where('constituency', '=', constituency)
    .orderBy('number')
    .execute();
  const primaries: Primary[] = [];
  for (const row of rows) primaries.push(await withSheets(acting, row));
  return primaries;
}

/** Held: of two entries at once the later one finds the earlier. */
export async function lockPrimary(acting: Acting, id: string): Promise<Primary> {
  const row = await selectPrimary(acting).where('id', '=', id).forUpdate().executeTakeFirst();
  return withSheets(acting, found(row, '这次预选'));
}

export async function areaOfPrimary(
  { tx, county }: Acting,
  { primary }: { primary: string },
): Promise<string> {
  const row = await tx
    .selectFrom('primaryVote')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', primary)
    .executeTakeFirst();
  return found(row, '这次预选').area;
}

export async function sealedPrimary(acting: Acting, id: string): Promise<SealedRecord> {
  const { id: _, ...record } = await lockPrimary(acting, id);
  return seal('primary', id, record);
}

/** 一致认定的计票: what two people entered alike, or a third from the paper. */
export function agreedSheet({ sheets }: Pick<Primary, 'sheets'>): PrimarySheet | undefined {
  const [first, second, third] = sheets.map(({ sheet }) => sheet);
  if (third) return third;
  return first && second && canonicalJson(first) === canonicalJson(second) ? first : undefined;
}

/** One order for what is one sheet: candidates as on the ballot. */
export function normaliseSheet({ candidates }: Primary, sheet: PrimarySheet): PrimarySheet {
  const votes = candidates.map(({ id, name }) => {
    const figures = sheet.votes.filter((vote) => vote.candidate === id);
    if (figures.length !== 1) throw new ActError('bad-request', `请为 ${name} 填写得票数，并且只填一次。`);
    return { candidate: id, for: figures[0]?.for ?? 0 };
  });
  if (sheet.votes.length !== candidates.length)
    throw new ActError('bad-request', '计票单上有不参加这次预选的人。请刷新后重新录入。');
  const { issued, cast, invalid, blank } = sheet;
  return { issued, cast, invalid, blank, votes };
}

/** The same numbered checks as at the vote itself, with as many choices as a ballot of the primary has; and no more ballots than voters. */
export function sheetRuling({ electionDay, choices }: Primary, sheet: PrimarySheet, voters: number): Ruling {
  const ground = groundOf('res-record', electionDay);
  const { issued, cast: collected, invalid, blank } = sheet;
  const votes = Object.fromEntries(sheet.votes.map((vote) => [vote.candidate, vote.for]));
  const checks = sheetChecks({ electionDay, seats: choices, issued, collected, invalid, votes });
  const valid = collected - invalid;
  // More ballots than were handed out make the primary void, which its result will say.
  const figures = checks.filter(({ number }) => number > 1);
  return rule([
    reason(ground, `发出 ${issued} <= 选民 ${voters}`, issued <= voters),
    reason(ground, `白票 ${blank} <= 有效票 ${valid}`, blank <= valid),
    ...figures.map(({ holds, forSupervisor }) => reason(ground, forSupervisor, holds)),
  ]);
}

export async function insertSheet(
  { tx, county, actor, now, entry }: Acting,
  { id, constituency }: Primary,
  copy: 1 | 2 | 3,
  sheet: PrimarySheet,
): Promise<void> {
  const { area } = await tx
    .selectFrom('constituency')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', constituency)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('primarySheet')
    .values({
      county,
      primaryVote: id,
      copy,
      area,
      account: actor.account,
      device: actor.device ?? null,
      sheet: JSON.stringify(sheet),
      enteredAt: now,
      entry,
    })
    .execute();
}

/** Who entered which copy. */
export async function readTypists(
  { tx, county }: Reading,
  primary: string,
): Promise<{ account: string; name: string; device: string | null }[]> {
  return tx
    .selectFrom('primarySheet as s')
    .innerJoin('account as a', 'a.id', 's.account')
    .select(['s.account', 'a.displayName as name', 's.device'])
    .where('s.county', '=', county)
    .where('s.primaryVote', '=', primary)
    .orderBy('s.copy')
    .execute();
}

/** It has been held, and is not confirmed yet. */
export function requireUndecided({ today }: Pick<Acting, 'today'>, { heldOn, result }: Primary): void {
  if (result !== null) throw new ActError('lost-race', '这次预选的结果已经确认。请刷新。');
  if (heldOn > today) throw new ActError('bad-request', `预选定在 ${heldOn}，还没有到。`);
}

/**
 * 预选已有结果: enough voters took part, and everybody who may stand now was in it and everybody it chose may stand still. What it gave is not exchanged for another
 * round of consultation.
 */
export function standingPrimary(
  last: Pick<Consultation, 'id' | 'candidates'> | undefined,
  primaries: readonly Primary[],
  initial: readonly Pick<InitialCandidate, 'id'>[],
): boolean {
  if (!last || !covers(last, initial)) return false;
  const held = primaries.filter(({ consultation, result }) => consultation === last.id && result?.valid);
  const chosen = held.flatMap(({ result }) => result?.selected ?? []);
  return held.length > 0 && chosen.every((id) => initial.some((candidate) => candidate.id === id));
}
