import { checkDigit } from '@xuanwu/rules/identity-number.ts';
import { expect, test } from 'vitest';
import { bytesOf, recordOf } from '../stored-record.ts';
import { matchesInRegister } from './matches-in-register.ts';

function numberOf(serial: number, born = '19730707'): string {
  const body = `999182${born}${String(serial).padStart(3, '0')}`;
  return body + checkDigit(body);
}

const record = (name: string, idNumber: string, address = '', phone = '') =>
  recordOf({ name, id_number: idNumber, household_address: address, phone });

const REGISTER = [
  record('石小榴', numberOf(1), '龙镇幸福路12号3单元402室', '13900000001'),
  record('甄建国', numberOf(2, '19500101'), '龙镇幸福路14号'),
  record('贾小梅', numberOf(3, '19991231')),
].map(bytesOf);

test('who has the number is found, whatever he is called; he is not one more who is near', () => {
  expect(matchesInRegister(record('石小榴', numberOf(1)), REGISTER)).toEqual({ bearers: [0], near: [] });
  expect(matchesInRegister(record('甄建国', numberOf(1)), REGISTER).bearers).toEqual([0]);
});

test('a name and a house that agree are near, with what speaks for and against', () => {
  const { bearers, near } = matchesInRegister(record('石小榴', numberOf(5), '幸福路12-3-402'), REGISTER);
  expect(bearers).toEqual([]);
  expect(near).toMatchObject([{ candidate: 0, decision: 'review' }]);
  expect(near[0]?.evidence.some(({ text }) => text.includes('姓名相同'))).toBe(true);
});

test('somebody new is nobody on the register; without a number nobody has the same one', () => {
  expect(matchesInRegister(record('申新人', numberOf(9, '19850505')), REGISTER)).toEqual({
    bearers: [],
    near: [],
  });
  expect(
    matchesInRegister(record('申新人', ''), [...REGISTER, bytesOf(record('贾无号', ''))]).bearers,
  ).toEqual([]);
});

test('an office’s telephone on many rows speaks for nobody', () => {
  const names = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦'];
  const crowd = names.map((surname, at) =>
    bytesOf(record(`${surname}小${at}`, numberOf(at), '', '04567000000')),
  );
  expect(matchesInRegister(record('尤小满', '', '', '04567000000'), crowd).near).toEqual([]);
});

test('one day of the birth date wrong, with the check digit that goes with it, in the same house, is put to people', () => {
  const house = '龙镇第1选区1组1号';
  const register = [bytesOf(record('董涵', '999182198912230049', house))];
  const { near } = matchesInRegister(record('董涵', '999182198912220043', house), register);
  expect(near).toMatchObject([{ candidate: 0, decision: 'review' }]);
  expect(near[0]?.evidence.map(({ text }) => text)).toContain('同一门牌');
});
