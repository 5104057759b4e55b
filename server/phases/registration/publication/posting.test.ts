/** 名单的张贴 on a real database: the day that the wall makes, what is late, photographs, withdrawals; and corrections that stand on the roll. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../tests/rehearsal.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { performAct } from '../../../acts/perform-act.ts';
import { correctRoll } from '../correct-roll.ts';
import { publishRoll } from '../publish-roll.ts';
import { readRollCorrections } from '../roll-record.ts';
import { addPostingPhoto } from './add-posting-photo.ts';
import { readPhoto, readPublicationBoard, readRollPostings } from './posting-view.queries.ts';
import { receivePhoto } from './receive-photo.ts';
import { recordRollPosting } from './record-roll-posting.ts';
import { withdrawRollPosting } from './withdraw-roll-posting.ts';

let rehearsal: TestRehearsal;
let cycle: string;
let constituency: string;
let other: string;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('registration');
  const { stage } = rehearsal;
  await rehearsal.moveTo('2016-09-20T09:00:00+08:00');
  const rows = await stage.read((tx) =>
    tx.selectFrom('constituency').select(['id', 'cycle']).orderBy('level').orderBy('area').limit(2).execute(),
  );
  [constituency = '', other = ''] = rows.map(({ id }) => id);
  cycle = rows[0]?.cycle ?? '';
});
afterAll(() => rehearsal.close());

const read = <T>(work: (acting: Acting) => Promise<T>) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-registrar'), work);
const post = (place: string, postedOn: string, postedAt = '08:30') =>
  rehearsal.stage.act('demo-registrar', recordRollPosting, {
    constituency,
    place,
    postedOn,
    postedAt,
    postedBy: '贴小榜',
  });
const seen = () => read((acting) => readRollPostings(acting, constituency));

async function ledgerText(): Promise<string> {
  const rows = await rehearsal.stage.read((tx) => tx.selectFrom('ledgerEntry').select('body').execute());
  return rows.map(({ body }) => body).join('\n');
}

describe('before it hangs', () => {
  test('nothing is posted of a roll that is not published', async () => {
    const input = {
      constituency,
      place: '公开栏',
      postedOn: '2016-09-20',
      postedAt: '08:30',
      postedBy: '甲',
    };
    const answer = await performAct(
      rehearsal.context,
      rehearsal.stage.actor('demo-registrar'),
      recordRollPosting,
      input,
    );
    expect(answer).toMatchObject({
      kind: 'refused',
      ruling: { reasons: [{ rule: 'act-state', holds: false }] },
    });
  });

  test('published and not posted stands on the list; the days run from the publication meanwhile', async () => {
    await rehearsal.stage.actOfTwo('demo-clerk', publishRoll, { constituency });
    const rows = await read((acting) => readPublicationBoard(acting, cycle));
    expect(rows.find((row) => row.constituency === constituency)).toMatchObject({
      state: 'unposted',
      isLate: false,
      publishBy: '2016-09-30',
      publishedOn: '2016-09-20',
      places: 0,
      countedFrom: '2016-09-20',
      objectUntil: '2016-09-26',
    });
    expect(rows.find((row) => row.constituency === other)).toMatchObject({
      state: 'unpublished',
      publishedOn: null,
    });
    expect(await seen()).toMatchObject({ countedFrom: '2016-09-20', postings: [] });
  });
});

describe('on the wall', () => {
  test('not before it was published, and not before it is done', async () => {
    await expect(post('东村公开栏', '2016-09-19')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(post('东村公开栏', '2016-09-20', '23:59')).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('places one after the other: the last is the day; a place posted again keeps its first', async () => {
    await rehearsal.moveTo('2016-09-23T09:00:00+08:00');
    await post('东村公开栏', '2016-09-21');
    expect(await seen()).toMatchObject({
      countedFrom: '2016-09-21',
      isInTime: true,
      objectUntil: '2016-09-26',
    });
    await post('西村公开栏', '2016-09-22');
    await post('东村公开栏', '2016-09-23');
    expect(await seen()).toMatchObject({ countedFrom: '2016-09-22', objectUntil: '2016-09-27' });
    expect(await ledgerText()).not.toContain('贴小榜');
  });

  test('what was written down by mistake is withdrawn, stays to be seen and counts for nothing', async () => {
    const { posting } = await post('错村公开栏', '2016-09-23');
    expect((await seen()).countedFrom).toBe('2016-09-23');
    await rehearsal.stage.act('demo-clerk', withdrawRollPosting, { posting, reason: '写错了选区' });
    const { countedFrom, postings } = await seen();
    expect(countedFrom).toBe('2016-09-22');
    expect(postings.find(({ id }) => id === posting)).toMatchObject({ withdrawnReason: '写错了选区' });
    const again = rehearsal.stage.act('demo-clerk', withdrawRollPosting, { posting, reason: '再撤一次' });
    await expect(again).rejects.toMatchObject({ code: 'lost-race' });
  });

  test('a posting after the last day is late, and is written down all the same', async () => {
    await rehearsal.moveTo('2016-10-02T09:00:00+08:00');
    const { posting } = await post('南村公开栏', '2016-10-01');
    const { isInTime, reasons } = await seen();
    expect(isInTime).toBe(false);
    expect(reasons).toContainEqual(
      expect.objectContaining({ rule: 'roll-publish', test: '2016-10-01 <= 2016-09-30', holds: false }),
    );
    const rows = await read((acting) => readPublicationBoard(acting, cycle));
    expect(rows.find((row) => row.constituency === constituency)).toMatchObject({
      state: 'posted',
      isLate: true,
    });
    expect(rows.find((row) => row.constituency === other)).toMatchObject({
      state: 'unpublished',
      isLate: true,
    });
    await rehearsal.stage.act('demo-clerk', withdrawRollPosting, { posting, reason: '没有张贴' });
  });
});

describe('photographs', () => {
  const FRAME = [0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x10, 0x00, 0x10, 0x01, 0x01, 0x11, 0x00];
  const JPEG = Buffer.from([0xff, 0xd8, ...FRAME, 0xff, 0xd9]);
  const received = (bytes: Buffer) => receivePhoto(rehearsal.context, '照片.jpg', Readable.from([bytes]));

  test('one a posting; what comes back is what was sent; of two at once one is told', async () => {
    const [first] = (await seen()).postings;
    const posting = first?.id ?? '';
    const photos = [await received(JPEG), await received(JPEG)];
    const answers = await Promise.allSettled(
      photos.map((photo) => rehearsal.stage.act('demo-registrar', addPostingPhoto, { posting, ...photo })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { content, type } = await read((acting) => readPhoto(acting, posting));
    expect(type).toBe('image/jpeg');
    expect((await buffer(content)).equals(JPEG)).toBe(true);
  });

  test('only pictures, by what is in them', async () => {
    await expect(received(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    await expect(received(Buffer.alloc(0))).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('corrections', () => {
  test('each stands on the seal of the one before it, the first on the roll', async () => {
    const { stage } = rehearsal;
    const persons = await stage.read((tx) =>
      tx
        .selectFrom('rollEntry')
        .select('person')
        .where('constituency', '=', constituency)
        .orderBy('serial')
        .limit(2)
        .execute(),
    );
    for (const { person } of persons)
      await stage.actOfTwo('demo-clerk', correctRoll, {
        kind: 'struck',
        constituency,
        person,
        reason: '迁出',
      });
    const rows = await stage.read(async (tx) => ({
      roll: await tx
        .selectFrom('roll')
        .select('seal')
        .where('constituency', '=', constituency)
        .executeTakeFirstOrThrow(),
      corrections: await tx
        .selectFrom('rollCorrection')
        .select(['ordinal', 'follows', 'seal'])
        .where('constituency', '=', constituency)
        .orderBy('ordinal')
        .execute(),
      records: await readRollCorrections(tx, stage.county, constituency),
    }));
    const [first, second] = rows.corrections;
    expect([first?.ordinal, second?.ordinal]).toEqual([1, 2]);
    expect([first?.follows, second?.follows]).toEqual([rows.roll.seal, first?.seal]);
    expect(rows.records.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(await ledgerText()).toContain(rows.roll.seal);
  });
});
