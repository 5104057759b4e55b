import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import { Alert, Descriptions, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { SEXES } from '../../widgets/words.ts';
import { CorrectBirthForm, CorrectDetailsForm } from './correct-details-form.tsx';
import { CorrectNumberForm } from './correct-number-form.tsx';

interface Props {
  readonly cycle: NonNullable<Home['cycle']>;
  readonly seen: PersonEligibility;
}

type Correcting = 'number' | 'details' | 'birth' | undefined;

/** 登记册上的情况: what stands there of him, and each thing put right where it stands. */
export function OnRegister({ cycle, seen }: Props) {
  const [correcting, setCorrecting] = useState<Correcting>();
  const [cases, setCases] = useState<readonly string[]>([]);
  const { sex, birthDate, ethnicity, address, isNumbered, facts } = seen;
  const state = { cycle: cycle.stage };
  const close = () => setCorrecting(undefined);
  return (
    <section aria-label="登记册上的情况">
      <Flex vertical gap={12}>
        <Typography.Title level={5}>登记册上的情况</Typography.Title>
        <Descriptions size="small" bordered column={1}>
          <Descriptions.Item label="性别、出生日期">{`${SEXES[sex]}，${birthDate}`}</Descriptions.Item>
          <Descriptions.Item label="民族">{ethnicity ?? '没有登记'}</Descriptions.Item>
          <Descriptions.Item label="住址">{address ?? '没有登记'}</Descriptions.Item>
          <Descriptions.Item label="公民身份号码">
            {isNumbered ? '有（这里不显示）' : '没有，凭其他材料登记'}
          </Descriptions.Item>
        </Descriptions>
        {cases.length > 0 && <OpenedCases cases={cases} />}
        {correcting === undefined && (
          <Flex gap={8} wrap>
            <ActButton act="correct-person-details" state={state} onClick={() => setCorrecting('details')} />
            {!isNumbered && (
              <ActButton act="correct-birth-and-sex" state={state} onClick={() => setCorrecting('birth')} />
            )}
            {facts !== null && (
              <ActButton
                act="correct-identity-number"
                state={state}
                onClick={() => setCorrecting('number')}
              />
            )}
          </Flex>
        )}
        {correcting === 'details' && (
          <CorrectDetailsForm cycle={cycle.id} seen={seen} onCases={setCases} onClose={close} />
        )}
        {correcting === 'birth' && <CorrectBirthForm cycle={cycle.id} seen={seen} onClose={close} />}
        {correcting === 'number' && <CorrectNumberForm cycle={cycle.id} seen={seen} onClose={close} />}
      </Flex>
    </section>
  );
}

/** Whom he may be and where he belongs by what stands there now is asked of people. */
function OpenedCases({ cases }: { cases: readonly string[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={`照更正后的情况，新立 ${cases.length} 件核查事项。`}
      description={
        <Flex gap={16} wrap>
          {cases.map((id, index) => (
            <Link key={id} to={`/cases/${id}`}>{`查看第 ${index + 1} 件`}</Link>
          ))}
        </Flex>
      }
    />
  );
}
