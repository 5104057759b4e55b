import { createHash } from 'node:crypto';
import { clockFinding, type JournalUndo, readJournal, type SealedLine } from '@xuanwu/rules/place-journal.ts';
import { type Acting, defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { type CheckInEntry, holdOpenRounds, writeCheckIns } from './check-in.ts';
import { isProven } from './place-pack-seconds.queries.ts';
import { areaOfPack, lockPack, type PackOut, requireDevice, requireOut } from './place-pack.queries.ts';
import {
  type JournalFinding,
  PlaceJournalSyncedSchema,
  SyncPlaceJournalSchema,
} from './place-pack.schema.ts';
import { takeBack } from './undo-check-in.ts';
import { writeUnnamed } from './report-pack-lost.ts';

const FAULT_TEXTS = {
  gap: '中间缺了行',
  broken: '与前一行接不上',
  forked: '与以前收到的不一样',
} as const;

/**
 * 送交离线登记流水: what a place without network wrote down becomes check-ins, line by line, in its order. A journal that does not chain is not taken, none of it; what was sent
 * before changes nothing; a line that cannot be so (he has a ballot, he does not vote here) is counted without a name and told, for the ballot is in the box.
 */
export const syncPlaceJournal = defineAct({
  name: 'sync-place-journal',
  input: SyncPlaceJournalSchema,
  output: PlaceJournalSyncedSchema,
  areaOf: areaOfPack,
  async perform(acting, { pack: id, device, lines }) {
    const { tx, county, now } = acting;
    await holdOpenRounds(acting);
    const pack = await lockPack(acting, id);
    requireOut(acting, pack);
    requireDevice(pack, device);
    const fresh = await freshLines(acting, pack, lines);
    const open = await openAmong(acting, fresh);
    const stop = fresh.find(({ rounds }) => rounds.some((round) => !open.has(round)))?.number;
    const taken = fresh.filter(({ number }) => stop === undefined || number < stop);
    const hours = await hoursOf(acting, pack);
    const times = { ...hours, cameAt: now.getTime(), aheadMs: pack.clockAheadMs };
    const needsAttesting = await hasLostBefore(acting, pack);
    const entries: CheckInEntry[] = [];
    const findings: { number: number; finding: JournalFinding }[] = [];
    for (const line of taken) {
      const { entry, finding } = await takeLine(acting, pack, line, needsAttesting);
      if (entry) entries.push(entry);
      const told =
        finding ??
        (needsAttesting && !line.undo && line.attestedBy === undefined
          ? 'not-attested'
          : clockFinding(Date.parse(line.at), times));
      if (told) findings.push({ number: line.number, finding: told });
      const { number, seal } = line;
      await tx
        .insertInto('placeJournalLine')
        .values({ county, pack: id, number, seal, area: pack.area, finding: told })
        .execute();
    }
    const head = taken.at(-1)?.number ?? pack.head;
    await tx
      .updateTable('placePack')
      .set({ head, syncedAt: now })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const unnamed = entries.filter(({ subject, ballots }) => ballots && subject['commitment'] === undefined);
    const figures = { lines: taken.length, head, findings: findings.length, unnamed: unnamed.length };
    return {
      ...done(
        { head, waitingAt: stop ?? null, findings },
        { subject: { place: pack.place, placePack: id }, figures },
      ),
      further: entries,
    };
  },
});

/** @throws ActError where the journal does not chain */
async function freshLines(
  { tx, county, context }: Acting,
  pack: PackOut,
  lines: readonly SealedLine[],
): Promise<readonly SealedLine[]> {
  const rows = await tx
    .selectFrom('placeJournalLine')
    .select(['number', 'seal'])
    .where('county', '=', county)
    .where('pack', '=', pack.id)
    .where('number', '>=', Math.min(pack.head, ...lines.map(({ number }) => number)))
    .execute();
  const known = new Map(rows.map(({ number, seal }) => [number, seal]));
  const cipher = await countyCipher(tx, context.keys, county);
  const seal = known.get(pack.head) ?? cipher.decrypt(pack.seedEncrypted).toString('hex');
  const { fresh, fault } = readJournal(pack.id, { number: pack.head, seal }, known, lines, sha256);
  if (fault)
    throw new ActError(
      'bad-request',
      `流水第 ${fault.number} 行${FAULT_TEXTS[fault.kind]}，一行也没有收。请停用这台设备，保存原样，由投票站负责人报失后按纸质名册补录。`,
    );
  return fresh;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function openAmong({ tx, county }: Acting, lines: readonly SealedLine[]): Promise<ReadonlySet<string>> {
  const rounds = [...new Set(lines.flatMap((line) => line.rounds))];
  if (rounds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('votingRound')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', rounds)
    .where('state', '=', 'open')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** 投票开始和截止, as they were announced, in milliseconds. */
async function hoursOf({ tx, county }: Acting, { place, electionDay }: PackOut) {
  const { opensAt, closesAt } = await tx
    .selectFrom('pollingPlace')
    .select(['opensAt', 'closesAt'])
    .where('county', '=', county)
    .where('id', '=', place)
    .executeTakeFirstOrThrow();
  const at = (time: string) => Date.parse(`${electionDay}T${time}+08:00`);
  return { opensAt: at(opensAt), closesAt: at(closesAt) };
}

/** Was another device of the place lost on that day before this pack was taken? */
async function hasLostBefore({ tx, county }: Acting, { place, electionDay, takenAt }: PackOut) {
  const lost = await tx
    .selectFrom('placePack')
    .select('id')
    .where('county', '=', county)
    .where('place', '=', place)
    .where('electionDay', '=', electionDay)
    .where('ended', '=', 'lost')
    .where('endedAt', '<=', takenAt)
    .executeTakeFirst();
  return lost !== undefined;
}

/** One voter of the journal. His ballots that he cannot have been due are counted without a name. */
async function takeLine(
  acting: Acting,
  pack: PackOut,
  line: SealedLine,
  needsAttesting: boolean,
): Promise<{ entry?: CheckInEntry; finding?: JournalFinding }> {
  if (line.undo) return takeUndo(acting, pack, line, line.undo);
  const { person, rounds, byProxy, document, helper } = line;
  const attestedBy = needsAttesting ? (line.attestedBy ?? null) : null;
  const isLawful = (await proxyOf(acting, person, pack.electionDay)) === byProxy;
  const { entries } = isLawful
    ? await writeCheckIns(
        acting,
        pack.place,
        [person],
        { byProxy, document, helper, attestedBy, way: 'device' },
        rounds,
      )
    : { entries: [] };
  const [entry] = entries;
  const named = new Set(entry?.ballots ?? []);
  const unnamed = rounds.filter((round) => !named.has(round));
  if (entry && unnamed.length === 0) return { entry };
  await writeUnnamed(
    acting,
    pack,
    unnamed.map((round) => ({ round, ballots: 1 })),
  );
  const finding = isLawful ? 'not-due' : 'no-commission';
  const ballots = [...(entry?.ballots ?? []), ...unnamed].toSorted();
  if (entry) return { entry: { ...entry, ballots }, finding };
  return { entry: { id: crypto.randomUUID(), subject: { place: pack.place }, ballots }, finding };
}

/** 在设备上撤销的: his check-in goes, where a second person has confirmed it; what he is handed afterwards stands in a line of its own. */
async function takeUndo(
  acting: Acting,
  pack: PackOut,
  line: SealedLine,
  undo: JournalUndo,
): Promise<{ entry?: CheckInEntry; finding?: JournalFinding }> {
  if (!(await isProven(acting, pack, line, undo))) return { finding: 'undo-unproven' };
  const returned = await takeBack(acting, pack.place, line.person, line.rounds);
  if (returned.length === 0) return { finding: 'not-undone' };
  const subject = { place: pack.place, second: undo.second };
  return { entry: { id: crypto.randomUUID(), subject, returned } };
}

async function proxyOf(
  { tx, county }: Acting,
  principal: string,
  electionDay: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('proxyCommission')
    .select('proxy')
    .where('county', '=', county)
    .where('principal', '=', principal)
    .where('electionDay', '=', electionDay)
    .executeTakeFirst();
  return row?.proxy ?? null;
}
