/** A number that says of somebody on a roll that he is too young: what is to be done is told, and done first. */
import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type Office, openOffice } from '../office.ts';
import { openTestRehearsal, type TestRehearsal } from '../rehearsal.ts';
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmAct, withdrawAct } from '@xuanwu/server/acts/confirm-act.ts';
import { openedInput } from '@xuanwu/server/acts/pending-input.ts';
import { performAct } from '@xuanwu/server/acts/perform-act.ts';
import { readPlacesOfRequests } from '@xuanwu/server/administration/places-of-request.queries.ts';
import { wordsOfRequest } from '@xuanwu/server/administration/words-of-request.ts';
import { REGISTRY } from '@xuanwu/server/all-acts.ts';
import { registerVoter } from '@xuanwu/server/phases/registration/register-voter.ts';
import { recordRollChange } from '@xuanwu/server/phases/registration/roll-changes/record-roll-change.ts';
import { correctIdentityNumber } from '@xuanwu/server/phases/registration/identity-number/correct-identity-number.ts';

let rehearsal: TestRehearsal;
let office: Office;
beforeAll(async () => {
  rehearsal = await openTestRehearsal();
  office = await openOffice(rehearsal.context, '990121', '青石县');
});
afterAll(() => rehearsal.close());

function numberOf(day: string): string {
  const body = `990121${day}001`;
  return body + checkDigit(body);
}

function correct(person: string, day: string) {
  const asked = { cycle: office.cycle, person, name: '田小球', document: '居民身份证', replaces: null };
  return performAct(rehearsal.context, office.chief, correctIdentityNumber, {
    ...asked,
    idNumber: numberOf(day),
  });
}

/** What the second person reads. */
function read(id: string) {
  return actTransaction(rehearsal.context, office.publisher, async (acting) => {
    const row = await acting.tx
      .selectFrom('pendingAct')
      .select('input')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const input = await openedInput(acting, row.input);
    const places = await readPlacesOfRequests(acting, [{ id, input }]);
    return wordsOfRequest('publisher', 'correct-identity-number', input, [], places.get(id));
  });
}

test('he is struck as wrongly registered, without a last roll, and his number is put right then', async () => {
  const { context } = rehearsal;
  const { person } = await act(context, office.chief, registerVoter, {
    cycle: office.cycle,
    voter: {
      name: '田小球',
      idNumber: numberOf('19800101'),
      ethnicity: null,
      address: null,
      phone: null,
      voterGroup: null,
    },
    countyConstituency: office.constituencies[0] ?? null,
    townshipConstituency: null,
  });
  const old = await correct(person, '19800111');
  if (old.kind !== 'pending') throw new Error('an act of two people was done by one');
  expect(await read(old.id)).toContainEqual({
    label: '登记册上',
    text: '田小球，1980-01-01 生，登记在第1选区',
  });
  expect(await correct(person, '20000303')).toMatchObject({ kind: 'refused', code: 'under-age-on-roll' });
  const struck = { cycle: office.cycle, level: 'county', person, change: 'wrong' } as const;
  await act(context, office.chief, recordRollChange, {
    ...struck,
    document: '居民身份证',
    isListedInNewPlace: false,
  });
  await withdrawAct(context, office.chief, old.id);
  const young = await correct(person, '20000303');
  if (young.kind !== 'pending') throw new Error('an act of two people was done by one');
  expect(await read(young.id)).toContainEqual({ label: '登记册上', text: '田小球，1980-01-01 生' });
  expect((await confirmAct(context, office.publisher, REGISTRY, young.id)).kind).toBe('done');
});
