import { identityNumber, type IdentityNumberProblem } from '@xuanwu/rules/identity-number.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { Explained } from '../widgets/explained.tsx';
import { Reasons } from '../widgets/reasons.tsx';
import { SEXES } from '../widgets/words.ts';

/** What is wrong with a number, as one says it to whoever typed it. */
export const NUMBER_PROBLEMS: Readonly<Partial<Record<IdentityNumberProblem, string>>> = {
  length: '应为 18 位（旧号码 15 位）',
  characters: '有不该有的字符',
  date: '其中的出生日期不存在',
  checksum: '末位校验码不对，可能有一位写错了',
};

/** While a number is typed: who it says he is, and whether he is of age. */
export function NumberCheck({ value, electionDay }: { value: string; electionDay: string }) {
  const number = identityNumber({ value });
  if (!number.valid || number.birthDate === null) return null;
  const eligible = mayBeRegistered({
    birthDate: number.birthDate,
    electionDay,
    isCitizen: true,
    deprived: null,
  });
  const age = eligible.reasons.filter(({ field }) => field === 'birthDate');
  return (
    <div style={{ marginBlockEnd: 16 }} role="status">
      {SEXES[number.sex]}，{number.birthDate} 出生，
      <Explained title="满十八周岁" reasons={age} danger={!eligible.permitted}>
        {eligible.permitted ? '选举日已满十八周岁' : '选举日未满十八周岁，不登记'}
      </Explained>
      {!eligible.permitted && <Reasons reasons={age} />}
    </div>
  );
}
