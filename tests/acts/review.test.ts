/** 联审 in the small rehearsal: who is asked what, what may be answered, who sees it, and that nothing of it keeps anybody off the list. */
import { Readable } from 'node:stream';
import { EXCLUSION_GROUNDS } from '@xuanwu/rules/exclusion.ts';
import { REVIEW_GROUNDS } from '@xuanwu/rules/review.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import type { ActAnswer } from '@xuanwu/server/acts/carry-out.ts';
import { confirmAct, returnAct } from '@xuanwu/server/acts/confirm-act.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { excludeCandidate } from '@xuanwu/server/phases/nomination/initial-list/exclude-candidate.ts';
import { publishInitialList } from '@xuanwu/server/phases/nomination/initial-list/publish-initial-list.ts';
import { readNominations } from '@xuanwu/server/phases/nomination/nominations-view.queries.ts';
import { askForReview } from '@xuanwu/server/phases/nomination/review/ask-for-review.ts';
import { deleteReviewOpinions } from '@xuanwu/server/phases/nomination/review/delete-review-opinions.ts';
import { giveReviewDocument } from '@xuanwu/server/phases/nomination/review/give-review-document.ts';
import { giveReviewOpinion } from '@xuanwu/server/phases/nomination/review/give-review-opinion.ts';
import { deleteDueOpinions } from '@xuanwu/server/phases/nomination/review/nightly-deletion.ts';
import { recordReviewNotice } from '@xuanwu/server/phases/nomination/review/record-review-notice.ts';
import {
  readConstituencyReview,
  readReviewBoard,
  readReviewQueue,
} from '@xuanwu/server/phases/nomination/review/review-view.queries.ts';
import { GiveReviewOpinionSchema } from '@xuanwu/server/phases/nomination/review/review.schema.ts';
import { readReviewDuties } from '@xuanwu/server/phases/nomination/review/review-duties.queries.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';

const COURT = 'demo-reviewer-court';
const POLICE = 'demo-reviewer-police';
const DEPARTMENTS = ['市人民法院', '市公安局'];

let rehearsal: TestRehearsal;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('nomination');
});
afterAll(() => rehearsal.close());

type Demo = Parameters<TestRehearsal['stage']['actor']>[0];

const as = (account: Demo) => rehearsal.stage.actor(account);
const queue = (account: Demo) => actTransaction(rehearsal.context, as(account), readReviewQueue);
const review = (id: string) =>
  actTransaction(rehearsal.context, as('demo-clerk'), (acting) => readConstituencyReview(acting, id));
const nominations = (id: string) =>
  actTransaction(rehearsal.context, as('demo-clerk'), (acting) => readNominations(acting, id));

async function findPlace(name: string): Promise<string> {
  const { id } = await rehearsal.stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
  );
  return id;
}

const ask = (constituency: string, dueOn: string, departments: readonly string[] = DEPARTMENTS) =>
  performAct(rehearsal.context, as('demo-clerk'), askForReview, {
    constituency,
    departments: [...departments],
    dueOn,
  });

const none = (request: string, by: Demo = COURT) =>
  performAct(rehearsal.context, as(by), giveReviewOpinion, { kind: 'none', request });

const deprived = (request: string, by: Demo = COURT) =>
  performAct(rehearsal.context, as(by), giveReviewOpinion, {
    kind: 'ground',
    request,
    ground: 'not-eligible',
    document: '（2016）黑1182刑初12号',
    documentDate: '2016-03-01',
  });

/** What a department is asked about a constituency. */
async function requestsOf(name: string, by: Demo = COURT): Promise<string[]> {
  const { rows } = await queue(by);
  return rows.filter(({ constituencyName }) => constituencyName === name).map(({ request }) => request);
}

const MEETING = { heldOn: '2016-09-20', minute: '纪要', present: 9, inFavour: 9 };

async function returned(asked: ActAnswer<unknown>, reason: string): Promise<void> {
  if (asked.kind !== 'pending') throw new Error('nothing waits');
  await returnAct(rehearsal.context, as('demo-publisher'), REGISTRY, asked.id, reason);
}

async function confirmed<T>(asked: ActAnswer<T>): Promise<ActAnswer<unknown>> {
  if (asked.kind !== 'pending') return asked;
  return confirmAct(rehearsal.context, as('demo-publisher'), REGISTRY, asked.id);
}

const exclude = (constituency: string, candidate: string, opinions: readonly string[] = []) =>
  performAct(rehearsal.context, as('demo-clerk'), excludeCandidate, {
    constituency,
    candidate,
    ground: 'not-eligible',
    explanation: '理由',
    document: '判决书',
    meeting: MEETING,
    opinions: [...opinions],
  });

/** The last opinions about a nominee, of one department or of all. */
async function citable(constituency: string, candidate: string, department?: string): Promise<string[]> {
  const { nominees } = await review(constituency);
  const requests = nominees.find((each) => each.candidate === candidate)?.requests ?? [];
  return requests
    .filter((each) => department === undefined || each.department === department)
    .flatMap(({ opinions: [last] }) => last?.id ?? []);
}

const refusedFor = (rule: string) => ({
  kind: 'refused',
  ruling: { reasons: expect.arrayContaining([expect.objectContaining({ rule, holds: false })]) },
});

/** Everything that the ledger of the county says, as text. */
async function wholeLedger(): Promise<string> {
  const rows = await rehearsal.stage.read((tx) => tx.selectFrom('ledgerEntry').select('body').execute());
  return rows.map(({ body }) => body).join('\n');
}

describe('asking', () => {
  const NAME = '龙镇第1选区';
  let place: string;
  beforeAll(async () => {
    place = await findPlace(NAME);
  });

  test('is about everybody nominated, of departments that have somebody to answer, until a day that can be', async () => {
    await expect(ask(place, '2016-09-01')).rejects.toMatchObject({ errors: [{ path: 'dueOn' }] });
    await expect(ask(place, '2016-10-20')).rejects.toMatchObject({ errors: [{ path: 'dueOn' }] });
    await expect(ask(place, '2016-09-28', ['市气象局'])).rejects.toMatchObject({
      errors: [{ path: 'departments' }],
    });
    const { candidates } = await nominations(place);
    expect(await ask(place, '2016-09-28')).toMatchObject({
      kind: 'done',
      output: { requests: candidates.length * 2 },
    });
  });

  test('twice at once asks nobody twice', async () => {
    await expect(ask(place, '2016-09-28')).rejects.toMatchObject({ code: 'lost-race' });
    const other = await findPlace('和平镇第1选区');
    const answers = await Promise.allSettled([ask(other, '2016-09-28'), ask(other, '2016-09-28')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { candidates } = await nominations(other);
    expect(await requestsOf('和平镇第1选区')).toHaveLength(candidates.length);
  });

  test('a department sees what it is asked, and as much of a nominee as tells who he is', async () => {
    const { rows, department } = await queue(COURT);
    expect(department).toBe('市人民法院');
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(
      [
        'request constituencyName level electionDay name sex birthDate occupation',
        'askedOn dueOn state isOpen opinions',
      ]
        .join(' ')
        .split(' ')
        .toSorted(),
    );
    const own = await actTransaction(rehearsal.context, as(COURT), ({ tx }) =>
      tx.selectFrom('reviewRequest').select('department').distinct().execute(),
    );
    expect(own).toEqual([{ department: '市人民法院' }]);
  });

  test('of another department, county or seat nobody answers', async () => {
    const [request = ''] = await requestsOf(NAME);
    await expect(none(request, POLICE)).rejects.toMatchObject({ code: 'not-found' });
    for (const seat of ['demo-clerk', 'demo-station-clerk', 'demo-registrar'] as const)
      await expect(none(request, seat)).rejects.toMatchObject({ code: 'not-permitted' });
    const elsewhere = { ...as(COURT), county: '231183' };
    await expect(
      performAct(rehearsal.context, elsewhere, giveReviewOpinion, { kind: 'none', request }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an opinion', () => {
  const NAME = '第2选区（青山街道2片）';
  let place: string;
  let requests: string[];
  beforeAll(async () => {
    place = await findPlace(NAME);
    await ask(place, '2016-09-28');
    requests = await requestsOf(NAME);
  });

  test('names a ground of the law with its document or says that there is none; nothing else can be written', () => {
    const [request = ''] = requests;
    const ground = { kind: 'ground', request, document: '刑初12号', documentDate: '2016-03-01' };
    const parses = (input: object) => GiveReviewOpinionSchema.safeParse(input).success;
    for (const each of Object.keys(EXCLUSION_GROUNDS))
      expect(parses({ ...ground, ground: each })).toBe((REVIEW_GROUNDS as readonly string[]).includes(each));
    expect(parses({ ...ground, ground: 'unsuitable' })).toBe(false);
    expect(parses({ ...ground, ground: 'died', document: undefined })).toBe(false);
    for (const document of ['此人一贯表现不好', '群众反映，有问题1次', '见 附件1', '1'])
      expect(parses({ ...ground, ground: 'died', document })).toBe(false);
    expect(parses({ kind: 'none', request, remark: '表现一般' })).toBe(false);
  });

  test('and the database takes nothing else either', async () => {
    await none(requests[0] ?? '');
    const write = (ground: string | null, document: string | null) =>
      rehearsal.stage.read((tx) =>
        sql`insert into review_opinion (county, id, request, constituency, area, department, ordinal, ground, document,
            document_date, salt, commitment, given_at, account, entry)
          select county, gen_random_uuid(), request, constituency, area, department, 99, ${ground}, ${document},
            ${document === null ? null : '2016-03-01'}::date, salt, commitment, given_at, account, entry
          from review_opinion limit 1`.execute(tx),
      );
    await expect(write('unsuitable', '刑初12号')).rejects.toThrow('review_opinion_ground_check');
    await expect(write('died', '此人不可靠')).rejects.toThrow('review_opinion_document_check');
    await expect(write('died', null)).rejects.toThrow('review_opinion_check');
    await expect(write(null, '刑初12号')).rejects.toThrow('review_opinion_check');
    await expect(
      rehearsal.stage.read((tx) => sql`update review_opinion set ground = null`.execute(tx)),
    ).rejects.toThrow('permission denied');
  });

  test('is corrected by a later one until the day has passed; the earlier one stays to be seen', async () => {
    const [, request = ''] = requests;
    expect(await deprived(request)).toMatchObject({ kind: 'done', output: { ordinal: 1 } });
    expect(await none(request)).toMatchObject({ kind: 'done', output: { ordinal: 2 } });
    const row = (await queue(COURT)).rows.find((each) => each.request === request);
    expect(row?.opinions.map(({ ordinal, ground }) => [ordinal, ground])).toEqual([
      [2, null],
      [1, 'not-eligible'],
    ]);
  });

  test('two of one department in the same second both stand, one after the other', async () => {
    const [, , request = ''] = requests;
    await Promise.all([none(request), deprived(request)]);
    const row = (await queue(COURT)).rows.find((each) => each.request === request);
    expect(row?.opinions.map(({ ordinal }) => ordinal)).toEqual([2, 1]);
  });

  test('with a document of a day to come or a ground that the law of the day has not is sent back', async () => {
    const [request = ''] = requests;
    const given = { kind: 'ground', request, ground: 'died', document: '死亡证明2301号' } as const;
    await expect(
      performAct(rehearsal.context, as(COURT), giveReviewOpinion, { ...given, documentDate: '2017-01-01' }),
    ).rejects.toMatchObject({ errors: [{ path: 'documentDate' }] });
  });

  test('the ledger has a commitment, never what was said of whom', async () => {
    const ledger = await wholeLedger();
    expect(ledger).toContain('"commitment"');
    for (const word of ['刑初12号', '"not-eligible"', '市人民法院']) expect(ledger).not.toContain(word);
    const files = await rehearsal.stage.read((tx) => tx.selectFrom('reviewOpinion').select('salt').execute());
    for (const { salt } of files) expect(ledger).not.toContain(salt.toString('hex'));
  });

  test('the nominee is told of all of it, and again when somebody has answered since', async () => {
    const { nominees } = await review(place);
    const { candidate } = nominees.find(({ requests: own }) =>
      own.some((one) => one.opinions.length > 0),
    ) ?? {
      candidate: '',
    };
    const tell = () =>
      performAct(rehearsal.context, as('demo-clerk'), recordReviewNotice, {
        constituency: place,
        candidate,
        toldOn: rehearsal.context.clock.now().toISOString().slice(0, 10),
        how: 'in-person',
      });
    expect(await tell()).toMatchObject({ kind: 'done' });
    const noticeNow = async () =>
      (await review(place)).nominees.find((one) => one.candidate === candidate)?.notice?.isOutdated;
    expect(await noticeNow()).toBe(false);
    const police = (await queue(POLICE)).rows.find(
      ({ name, constituencyName }) =>
        constituencyName === NAME && name === nominees.find((one) => one.candidate === candidate)?.name,
    );
    await none(police?.request ?? '', POLICE);
    expect(await noticeNow()).toBe(true);
    const cycle = await rehearsal.stage.read((tx) =>
      tx.selectFrom('constituency').select('cycle').where('id', '=', place).executeTakeFirstOrThrow(),
    );
    const duties = () =>
      actTransaction(rehearsal.context, as('demo-clerk'), (acting) => readReviewDuties(acting, cycle.cycle));
    const before = await duties();
    await tell();
    expect((await duties()).untold).toBe(before.untold - 1);
    const board = await actTransaction(rehearsal.context, as('demo-clerk'), (acting) =>
      readReviewBoard(acting, cycle.cycle),
    );
    expect(board.find(({ constituency }) => constituency === place)).toMatchObject({
      answered: 4,
      missed: 0,
    });
  });
});

describe('no veto and nobody removed in silence', () => {
  test('whatever departments say, the initial list has everybody whom the committee has not left off', async () => {
    const names = ['第2选区（青山街道2片）', '龙镇第1选区', '和平镇第1选区'];
    for (const [index, name] of names.entries()) {
      const place = await findPlace(name);
      for (const by of [COURT, POLICE] as const) {
        for (const request of await requestsOf(name, by)) {
          // Every ground against everybody, all against one, and nothing against anybody.
          const given = { request, document: '公函〔2016〕9号', documentDate: '2016-09-01' } as const;
          const ground = (['died', 'not-eligible', 'foreign-funding'] as const)[index] ?? 'died';
          await performAct(rehearsal.context, as(by), giveReviewOpinion, {
            kind: 'ground',
            ground,
            ...given,
          });
        }
      }
      const before = await nominations(place);
      expect(before.candidates.every(({ excluded }) => excluded === null)).toBe(true);
      await rehearsal.stage.actOfTwo('demo-clerk', publishInitialList, { constituency: place });
      const { candidates } = await nominations(place);
      expect(candidates).toHaveLength(before.candidates.length);
      expect(candidates.every(({ listedOn }) => listedOn !== null)).toBe(true);
    }
  });

  test('an answer and the decision of the committee in the same second: one comes first, and says so', async () => {
    const name = '龙镇第1选区';
    const place = await findPlace(name);
    const row = (await queue(COURT)).rows.find(({ constituencyName }) => constituencyName === name);
    const { candidates } = await nominations(place);
    const candidate = candidates.find((each) => each.name === row?.name)?.id ?? '';
    const cited = await citable(place, candidate);
    const corrected = await exclude(place, candidate, cited);
    await none(row?.request ?? '');
    await expect(confirmed(corrected)).rejects.toMatchObject({ errors: [{ path: 'opinions' }] });
    await returned(corrected, '意见已经更正');
    const asked = await exclude(place, candidate, await citable(place, candidate, '市公安局'));
    const [answer, decision] = await Promise.allSettled([none(row?.request ?? ''), confirmed(asked)]);
    expect(decision).toMatchObject({ status: 'fulfilled', value: { kind: 'done' } });
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'lost-race' });
    await expect(none(row?.request ?? '')).rejects.toMatchObject({ code: 'lost-race' });
    const left = (await nominations(place)).candidates.find(({ id }) => id === candidate);
    expect(left?.excluded).toMatchObject({ ground: 'not-eligible', citedOpinions: 1 });
  });

  test('the decision cites only what was said of this nominee', async () => {
    const place = await findPlace('和平镇第1选区');
    const { nominees } = await review(place);
    const [one, another] = nominees;
    const [opinion] = another?.requests.flatMap(({ opinions }) => opinions) ?? [];
    await expect(exclude(place, one?.candidate ?? '', [opinion?.id ?? ''])).rejects.toMatchObject({
      errors: [{ path: 'opinions' }],
    });
  });
});

describe('the end', () => {
  const NAME = '龙镇第1选区';

  test('in the last second of the day an answer counts, in the next it is none', async () => {
    const { rows } = await queue(COURT);
    const open = rows.find(({ constituencyName, isOpen }) => isOpen && constituencyName === NAME);
    const request = open?.request ?? '';
    await rehearsal.moveTo('2016-09-28T23:59:50+08:00');
    expect((await none(request)).kind).toBe('done');
    await rehearsal.moveTo('2016-09-29T00:00:00+08:00');
    expect(await none(request)).toMatchObject(refusedFor('review-due'));
    expect(await deprived(request)).toMatchObject(refusedFor('review-due'));
    const row = (await queue(COURT)).rows.find((each) => each.request === request);
    expect(row).toMatchObject({ isOpen: false, state: 'answered' });
    const unanswered = (await queue(POLICE)).rows.filter(({ state }) => state === 'missed');
    expect(unanswered.every(({ opinions, isOpen }) => opinions.length === 0 && !isOpen)).toBe(true);
  });

  test('whoever has not answered may be asked again until another day', async () => {
    const place = await findPlace('和平镇第1选区');
    expect((await ask(place, '2016-10-01', ['市公安局'])).kind).toBe('done');
  });

  test('a document that was sent is kept with the opinion only', async () => {
    const { files } = rehearsal.context;
    const { id, sha256, size } = await files.put(Readable.from(Buffer.from('%PDF-1.7 一份判决书')));
    const { rows } = await queue(POLICE);
    const open = rows.find(({ isOpen }) => isOpen);
    const stored = { file: id, name: '证明文书.pdf', size, sha256: sha256.toString('hex') };
    expect(
      await performAct(rehearsal.context, as(POLICE), giveReviewDocument, {
        request: open?.request ?? '',
        ground: 'not-eligible',
        ...stored,
      }),
    ).toMatchObject({ kind: 'done' });
    expect(await wholeLedger()).not.toContain(stored.sha256);
  });

  test('when the time for objections to the formal list is over, opinions, files and salts are gone; counts stay', async () => {
    await rehearsal.playThrough('formal-publish');
    const place = await findPlace('和平镇第1选区');
    const erase = () =>
      performAct(rehearsal.context, as('demo-clerk'), deleteReviewOpinions, { constituency: place });
    expect(await erase()).toMatchObject(refusedFor('review-deletion'));
    expect(await deleteDueOpinions(rehearsal.context)).toBe(0);
    const { keptUntil, nominees } = await review(place);
    expect(keptUntil).toBe('2016-10-15');
    const said = nominees.flatMap(({ requests }) => requests.flatMap(({ opinions }) => opinions));
    const { file } = await rehearsal.stage.read((tx) =>
      tx.selectFrom('reviewOpinion').select('file').where('file', 'is not', null).executeTakeFirstOrThrow(),
    );
    await rehearsal.moveTo('2016-10-15T23:59:50+08:00');
    expect(await deleteDueOpinions(rehearsal.context)).toBe(0);
    await rehearsal.moveTo('2016-10-16T00:00:00+08:00');
    expect(await deleteDueOpinions(rehearsal.context)).toBeGreaterThan(said.length);
    // What the law leaves open was decided, and an outsider reads by whom.
    const entries = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('ledgerEntry')
        .select('body')
        .where('act', '=', 'delete-review-opinions')
        .where('outcome', '=', 'done')
        .execute(),
    );
    expect(entries).not.toEqual([]);
    for (const { body } of entries) {
      expect(JSON.parse(body)).toMatchObject({
        law: { decisions: [{ parameter: 'formalListObjectionDays' }] },
      });
    }
    const left = await rehearsal.stage.read(async (tx) => ({
      opinions: await tx.selectFrom('reviewOpinion').selectAll().execute(),
      files: await tx
        .selectFrom('storedFile')
        .select('id')
        .where('id', '=', file ?? '')
        .execute(),
    }));
    expect(left).toEqual({ opinions: [], files: [] });
    await expect(rehearsal.context.files.get(file ?? '').toArray()).rejects.toThrow('ENOENT');
    const after = await review(place);
    expect(after.nominees.flatMap(({ requests }) => requests.flatMap(({ opinions }) => opinions))).toEqual(
      [],
    );
    expect(after.deletions).toMatchObject([{ deletedOn: '2016-10-16', opinions: said.length, files: 1 }]);
    expect((await queue(COURT)).rows.filter(({ constituencyName }) => constituencyName === NAME)).toEqual([]);
    await expect(erase()).rejects.toMatchObject({ code: 'lost-race' });
    const { candidates } = await nominations(await findPlace(NAME));
    const excluded = candidates.find((each) => each.excluded !== null);
    expect(excluded?.excluded).toMatchObject({ ground: 'not-eligible', citedOpinions: 1 });
  });
});
