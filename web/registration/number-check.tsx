import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { Explained } from '../widgets/explained.tsx';
import { Reasons } from '../widgets/reasons.tsx';
import { SEXES } from '../widgets/words.ts';
import { typedNumber } from './typed-number.ts';

/** While a number is typed: who it says he is, and whether he is of age. */
export function NumberCheck({ value, electionDay }: { value: string; electionDay: string }) {
  const number = typedNumber(value);
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
