import type { RegisterPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { identityNumber, type IdentityNumberProblem } from '@xuanwu/rules/identity-number.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { Alert, Flex } from 'antd';
import { useRead } from '../api/queries.ts';
import { Explained } from '../widgets/explained.tsx';
import { SEXES } from '../widgets/words.ts';

/** What is wrong with a number, as one says it to whoever typed it. */
export const NUMBER_PROBLEMS: Readonly<Partial<Record<IdentityNumberProblem, string>>> = {
  length: '应为 18 位（旧号码 15 位）',
  characters: '有不该有的字符',
  date: '其中的出生日期不存在',
  checksum: '末位校验码不对，可能有一位写错了',
};

/** While a number is typed: who it says he is, whether he is of age, and whether he is on the register already. */
export function NumberCheck(props: { name: string; value: string; electionDay: string }) {
  const { name, value, electionDay } = props;
  const number = identityNumber({ value });
  const isRead = number.valid && number.birthDate !== null;
  const known = useRead<RegisterPage>(
    isRead ? `/api/register?${new URLSearchParams({ q: number.normalised, limit: '1' })}` : null,
  );
  if (!isRead) return null;
  const eligible = mayBeRegistered({
    birthDate: number.birthDate,
    electionDay,
    isCitizen: true,
    deprived: null,
  });
  const age = eligible.reasons.filter(({ field }) => field === 'birthDate');
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 16 }} role="status">
      <span>
        {SEXES[number.sex]}，{number.birthDate} 出生，
        <Explained title="满十八周岁" reasons={age} danger={!eligible.permitted}>
          {eligible.permitted ? '选举日已满十八周岁' : '选举日未满十八周岁，不登记'}
        </Explained>
      </span>
      <Known row={known.data?.rows[0]} name={name} />
    </Flex>
  );
}

/** 重登 is told before the form is sent. */
function Known({ row, name }: { row: RegisterPage['rows'][number] | undefined; name: string }) {
  if (!row) return null;
  if (name.trim() !== '' && row.name !== name.trim()) {
    return <Alert type="error" showIcon title={`这个号码已登记在“${row.name}”名下，请核实姓名和号码。`} />;
  }
  const places = [row.county, row.township].flatMap((place) => place?.name ?? []);
  if (places.length === 0) return <Alert type="info" showIcon title="登记册上有此人，现在不在任何名单上。" />;
  const title = `此人已登记在${places.join('、')}，同一级只能登记一次。`;
  return <Alert type="warning" showIcon title={title} />;
}
