import type { NominationRuling } from '@xuanwu/rules/nomination.ts';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button, Flex, Table, Typography } from 'antd';
import { Explained } from '../widgets/explained.tsx';
import type { Signer } from './check-nomination.ts';
import { NominatorPicker } from './nominator-picker.tsx';
import { NOMINATOR_REFUSALS } from './words.ts';

/** 联名的选民, each with whether he counts; how many count, with the arithmetic. A form's field. */
export function Signers(props: {
  constituency: string;
  ruling: NominationRuling | undefined;
  id?: string;
  value?: readonly Signer[];
  onChange?: (signers: readonly Signer[]) => void;
}) {
  const { constituency, ruling, id, value = [], onChange } = props;
  const refusals = new Map(ruling?.refusedNominators.map(({ id, reason }) => [id, reason]));
  return (
    <Flex vertical gap={12}>
      <NominatorPicker
        {...(id !== undefined && { id })}
        constituency={constituency}
        signers={value}
        onAdd={(added) => onChange?.([...value, ...added])}
      />
      <Table<Signer>
        size="small"
        rowKey="person"
        dataSource={[...value]}
        pagination={false}
        scroll={{ x: 420, y: 420 }}
        locale={{ emptyText: '还没有联名的选民。按签名表上的姓名查找并加入。' }}
        columns={[
          { title: '名单序号', dataIndex: 'serial', width: 88, align: 'right' },
          { title: '姓名', dataIndex: 'name' },
          {
            title: '是否计入',
            render: (_, { person }) => {
              const refusal = refusals.get(person);
              return refusal === undefined ? (
                <span className="holds">
                  <CheckCircleFilled /> 计入
                </span>
              ) : (
                <span className="fails">
                  <CloseCircleFilled /> {NOMINATOR_REFUSALS[refusal]}
                </span>
              );
            },
          },
          {
            width: 64,
            render: (_, { person, name }) => (
              <Button
                type="link"
                size="small"
                aria-label={`移去 ${name}`}
                onClick={() => onChange?.(value.filter((signer) => signer.person !== person))}
              >
                移去
              </Button>
            ),
          },
        ]}
      />
      {ruling && <Valid ruling={ruling} signed={value.length} />}
    </Flex>
  );
}

const NEEDED = 10;

function Valid({ ruling, signed }: { ruling: NominationRuling; signed: number }) {
  const valid = signed - ruling.refusedNominators.length;
  const reasons = ruling.reasons.filter(({ rule }) => rule === 'nom-voters');
  const isEnough = reasons.every(({ holds }) => holds);
  return (
    <Typography.Text role="status" type={isEnough ? 'success' : 'danger'}>
      签名 {signed} 人，{isEnough ? '够十人' : `还差 ${NEEDED - valid} 人`}，有效{' '}
      <Explained title="有效联名" reasons={reasons} danger={!isEnough}>
        {valid} 人
      </Explained>
    </Typography.Text>
  );
}
