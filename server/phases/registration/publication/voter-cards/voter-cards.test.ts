/** 选民证 on a real database: only where they are used, one valid card a voter, the old one void; what is printed reads back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestRehearsal, type TestRehearsal } from '../../../../../tests/rehearsal.ts';
import type { Acting } from '../../../../acts/act.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import { performAct } from '../../../../acts/perform-act.ts';
import { decideSilentPoint } from '../../../../law/decide-silent-point.ts';
import { correctRoll } from '../../correct-roll.ts';
import { issueVoterCards } from './issue-voter-cards.ts';
import { reissueVoterCard } from './reissue-voter-card.ts';
import { CARD_PREFIX, readValidCards, readVoterCards } from '../../voter-card.queries.ts';
import { VoterCardQuerySchema } from '../../voter-card.schema.ts';

let rehearsal: TestRehearsal;
let constituency: string;
let other: string;
let person: string;
let voters: number;

beforeAll(async () => {
  rehearsal = await openTestRehearsal('roll-publish');
  const { stage } = rehearsal;
  const row = await stage.read((tx) =>
    tx
      .selectFrom('roll as r')
      .innerJoin('constituency as c', 'c.id', 'r.constituency')
      .where('c.name', '=', '龙镇第1选区')
      .select(['c.id', 'r.voters'])
      .executeTakeFirstOrThrow(),
  );
  [constituency, voters] = [row.id, row.voters];
  const { id } = await stage.read((tx) =>
    tx.selectFrom('constituency').select('id').where('name', '=', '和平镇第1选区').executeTakeFirstOrThrow(),
  );
  other = id;
  const first = await stage.read((tx) =>
    tx
      .selectFrom('rollEntry')
      .select('person')
      .where('constituency', '=', constituency)
      .where('serial', '=', 1)
      .executeTakeFirstOrThrow(),
  );
  ({ person } = first);
});
afterAll(() => rehearsal.close());

const read = <T>(work: (acting: Acting) => Promise<T>) =>
  actTransaction(rehearsal.context, rehearsal.stage.actor('demo-clerk'), work);
const seenAt = (where: string, q?: string) =>
  read((acting) => readVoterCards(acting, where, VoterCardQuerySchema.parse(q === undefined ? {} : { q })));
const seen = (q?: string) => seenAt(constituency, q);
const ask = () =>
  performAct(rehearsal.context, rehearsal.stage.actor('demo-clerk'), issueVoterCards, { constituency });
const reissue = (replaces: number) =>
  rehearsal.stage.act('demo-clerk', reissueVoterCard, {
    constituency,
    person,
    replaces,
    reason: 'lost' as const,
  });

test('where one does not vote by card, none is issued', async () => {
  expect(await ask()).toMatchObject({
    kind: 'refused',
    ruling: {
      reasons: expect.arrayContaining([
        expect.objectContaining({ rule: 'voter-card', test: 'cardsUsed = false', holds: false }),
      ]) as unknown,
    },
  });
  expect(await seen()).toMatchObject({ valid: 0, without: voters });
});

describe('where one does', () => {
  beforeAll(async () => {
    const held = await rehearsal.stage.read((tx) =>
      tx
        .selectFrom('silentPointDecision')
        .select('id')
        .where('parameter', '=', 'voterCards')
        .executeTakeFirst(),
    );
    await rehearsal.stage.act('demo-chief', decideSilentPoint, {
      points: [{ parameter: 'voterCards', value: true, supersedes: held?.id ?? null }],
      decidedBy: '五大连池市选举委员会',
      document: '〔2016〕12号',
    });
  });

  test('everybody on the roll is given one, once, whoever asks at the same time', async () => {
    const answers = await Promise.allSettled([ask(), ask()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await seen()).toMatchObject({ valid: voters, voided: 0, without: 0 });
    expect((await seen('1')).rows).toMatchObject([{ number: 1, serial: 1, voidOn: null }]);
  });

  test('reissued: another number, the old one void; its QR code finds it; of two at once, one finds that it has been done', async () => {
    const cards = await read((acting) => readValidCards(acting, constituency));
    const { code } = cards[0] ?? { code: '' };
    expect(code).toMatch(/^[0-9A-Z]{16}$/);
    const both = await Promise.allSettled([reissue(1), reissue(1)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'fulfilled')).toMatchObject({
      value: { number: voters + 1 },
    });
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'lost-race' } });
    expect((await seen(CARD_PREFIX + code)).rows).toMatchObject([{ number: 1, person, voidReason: 'lost' }]);
    const fullWidth = [...code].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
    expect(
      (await seen(`ＸＵＡＮＷＵ－ＣＡＲＤ ${fullWidth.join('')}`)).rows,
      'as an input method writes it',
    ).toHaveLength(1);
    expect(await seen(CARD_PREFIX + '0'.repeat(16))).toMatchObject({ rows: [], elsewhere: null });
    expect(await seenAt(other, CARD_PREFIX + code)).toMatchObject({
      rows: [],
      elsewhere: { id: constituency, name: '龙镇第1选区', isVoid: true },
    });
    expect(await seen()).toMatchObject({ valid: voters, voided: 1 });
    await expect(reissue(2), "somebody else's card").rejects.toMatchObject({ code: 'lost-race' });
  });

  test('struck from the roll, his card is void, and he gets no other', async () => {
    const corrected = { kind: 'struck' as const, constituency, person, reason: '死亡' };
    await rehearsal.stage.actOfTwo('demo-clerk', correctRoll, corrected);
    const { rows } = await seen(String(voters + 1));
    expect(rows).toMatchObject([{ voidReason: 'struck' }]);
    await expect(reissue(voters + 1)).rejects.toMatchObject({ code: 'lost-race' });
    const again = rehearsal.stage.actOfTwo('demo-clerk', correctRoll, corrected);
    await expect(again, 'who is off the roll').rejects.toMatchObject({ code: 'lost-race' });
    await expect(ask()).rejects.toMatchObject({ code: 'bad-request' });
    expect(await seen()).toMatchObject({ valid: voters - 1, without: 0 });
  });

  test('the ledger has how many, and no code', async () => {
    const cards = await read((acting) => readValidCards(acting, constituency));
    const rows = await rehearsal.stage.read((tx) => tx.selectFrom('ledgerEntry').select('body').execute());
    const bodies = rows.map(({ body }) => body).join('\n');
    expect(bodies).toContain(`"figures":{"cards":${voters}}`);
    expect(bodies).not.toContain(cards[0]?.code);
  });
});
