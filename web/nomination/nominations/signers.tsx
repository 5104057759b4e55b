import { articleOfRefusal, NOMINATOR_REFUSALS, type NominationRuling } from '@xuanwu/rules/nomination.ts';
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button, Flex, Table, Typography } from 'antd';
import { Explained } from '../../widgets/explained.tsx';
import { asNominator, type Signer } from './check-nomination.ts';
import { NominatorPicker } from './nominator-picker.tsx';

interface Row extends Signer {
  readonly place: number;
  readonly refusal: NominationRuling['refusedNominators'][number]['reason'] | undefined;
}

/** 联名的选民, in the order of the paper, each with whether he counts; how many count, with the arithmetic. A form's field. */
export function Signers(props: {
  constituency: string;
  electionDay: string;
  ruling: NominationRuling | undefined;
  /** Those who stand on the nomination already. */
  standing?: number;
  id?: string;
  value?: readonly Signer[];
  onChange?: (signers: readonly Signer[]) => void;
}) {
  const { constituency, electionDay, ruling, standing = 0, id, value = [], onChange } = props;
  return (
    <Flex vertical gap={12}>
      <NominatorPicker
        {...(id !== undefined && { id })}
        constituency={constituency}
        onAdd={(added) => onChange?.([...value, ...added])}
      />
      <Table<Row>
        size="small"
        rowKey="place"
        dataSource={rowsOf(value, ruling)}
        pagination={false}
        scroll={{ x: 420 }}
        locale={{ emptyText: '还没有联名的选民。按签名表上的姓名查找并加入。' }}
        columns={[
          { title: '名单序号', dataIndex: 'serial', width: 88, align: 'right' },
          { title: '签名', dataIndex: 'written', onCell: () => ({ style: { whiteSpace: 'nowrap' } }) },
          {
            title: '是否计入',
            render: (_, { refusal }) =>
              refusal === undefined ? (
                <span className="holds">
                  <CheckCircleFilled /> 计入
                </span>
              ) : (
                <span className="fails">
                  <CloseCircleFilled /> {NOMINATOR_REFUSALS[refusal]}（
                  {articleOfRefusal(refusal, electionDay)}）
                </span>
              ),
          },
          {
            width: 64,
            render: (_, { place, written }) => (
              <Button
                type="link"
                size="small"
                aria-label={`移去 ${written}`}
                onClick={() => onChange?.(value.filter((_each, index) => index !== place))}
              >
                移去
              </Button>
            ),
          },
        ]}
      />
      {ruling && <Valid ruling={ruling} signed={standing + value.length} />}
    </Flex>
  );
}

/** Refusals come in the order of the paper; of one hand twice, the second is refused. */
function rowsOf(signers: readonly Signer[], ruling: NominationRuling | undefined): Row[] {
  const open = [...(ruling?.refusedNominators ?? [])];
  const seen = new Set<string | number>();
  return signers.map((signer, place) => {
    const { id } = asNominator(signer, place);
    const at = open.findIndex((each) => each.id === id && (each.reason !== 'signed-twice' || seen.has(id)));
    seen.add(id);
    const refusal = at < 0 ? undefined : open.splice(at, 1)[0]?.reason;
    return { ...signer, place, refusal };
  });
}

const NEEDED = 10;

function Valid({ ruling, signed }: { ruling: NominationRuling; signed: number }) {
  const valid = signed - ruling.refusedNominators.length;
  const reasons = ruling.reasons.filter(({ rule }) => rule === 'nom-voters');
  const isEnough = reasons.every(({ holds }) => holds);
  return (
    <Typography.Text role="status" type={isEnough ? 'success' : 'danger'}>
      签名 {signed} 人，有效{' '}
      <Explained title="有效联名" reasons={reasons} danger={!isEnough}>
        {valid} 人
      </Explained>
      ，{isEnough ? '够十人' : `还差 ${NEEDED - valid} 人`}
    </Typography.Text>
  );
}
