import {
  CERTIFICATE_STATES,
  type CertificateRow,
} from '@xuanwu/server/phases/registration/transfer.schema.ts';
import { Flex, Input, Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Choice } from '../../widgets/choice.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';
import { Papers } from '../../widgets/papers.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { TakeBackForm } from './take-back-form.tsx';

const COLOURS = { requested: 'gold', issued: 'blue', registered: 'green', 'taken-back': 'default' } as const;
const PAPERS = { 'eligibility-certificate': '证明', 'transfer-letter': '转移函' } as const;

/** 本地开具的: from the request to the receipt. */
export function IssuedCertificates({ rows }: { rows: readonly CertificateRow[] }) {
  const [text, setText] = useState('');
  const [state, setState] = useState<string>();
  const [doing, setDoing] = useState<{ what: 'receipt' | 'take-back'; row: CertificateRow }>();
  const issue = useAct('issue-eligibility-certificate');
  const shown = rows.filter(
    (row) =>
      `${row.name} ${row.number ?? ''} ${row.toOffice}`.includes(text.trim()) &&
      (state === undefined || row.state === state),
  );
  const close = () => setDoing(undefined);
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <Input.Search
          aria-label="查找开具的证明"
          placeholder="姓名、编号或者转入地"
          allowClear
          style={{ width: 240 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Choice label="进展" titles={CERTIFICATE_STATES} value={state ?? ''} onChange={setState} />
        <SecondPerson act="issue-eligibility-certificate" />
      </Flex>
      <ProblemAlert error={issue.error} />
      <Table<CertificateRow>
        size="small"
        rowKey="id"
        dataSource={shown}
        scroll={{ x: 900 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showTotal: (total) => `共 ${total} 份` }}
        locale={{ emptyText: '还没有人申请。在选民登记册上打开一位选民，按“申请选民资格证明”。' }}
        columns={[
          { title: '姓名', render: (_, { name, bornIn }) => `${name}（${bornIn} 出生）` },
          {
            title: '转到',
            render: (_, { toOffice, residence }) => (
              <>
                <div>{toOffice}</div>
                <div className="shell-subtitle">{residence}</div>
              </>
            ),
          },
          { title: '进展', render: (_, row) => <Progress row={row} /> },
          {
            title: '文书',
            render: (_, { id, name, state: at }) =>
              at === 'issued' || at === 'registered' ? <Papers id={id} name={name} kinds={PAPERS} /> : null,
          },
          {
            title: '',
            render: (_, row) => (
              <Flex gap={4} wrap>
                {row.state === 'requested' && (
                  <ActButton
                    act="issue-eligibility-certificate"
                    size="small"
                    type="primary"
                    aria-label={`开具选民资格证明：${row.name}`}
                    loading={issue.isPending && issue.variables.certificate === row.id}
                    onClick={() => issue.mutate({ certificate: row.id })}
                  >
                    开具
                  </ActButton>
                )}
                {row.state === 'issued' && (
                  <ActButton
                    act="record-transfer-receipt"
                    size="small"
                    aria-label={`登记回执：${row.name}`}
                    onClick={() => setDoing({ what: 'receipt', row })}
                  >
                    登记回执
                  </ActButton>
                )}
                {(row.state === 'requested' || row.state === 'issued') && (
                  <ActButton
                    act="take-back-eligibility-certificate"
                    size="small"
                    aria-label={`收回：${row.name}`}
                    onClick={() => setDoing({ what: 'take-back', row })}
                  >
                    {row.state === 'requested' ? '撤回申请' : '收回'}
                  </ActButton>
                )}
              </Flex>
            ),
          },
        ]}
      />
      <Modal
        open={doing !== undefined}
        title={doing?.what === 'receipt' ? `登记回执：${doing.row.name}` : `收回：${doing?.row.name ?? ''}`}
        footer={null}
        destroyOnHidden
        onCancel={close}
      >
        {doing?.what === 'receipt' && <ReceiptForm certificate={doing.row.id} onClose={close} />}
        {doing?.what === 'take-back' && <TakeBackForm certificate={doing.row.id} onClose={close} />}
      </Modal>
    </Flex>
  );
}

function Progress({ row }: { row: CertificateRow }) {
  const { state, number, issuedOn, askedOn, registeredAt, receiptDocument, receiptOn } = row;
  return (
    <>
      <Tag color={COLOURS[state]}>{CERTIFICATE_STATES[state]}</Tag>
      <div className="shell-subtitle">
        {number === null ? `${askedOn} 申请` : `${number}，${issuedOn ?? ''} 开具`}
      </div>
      {registeredAt !== null && (
        <div className="shell-subtitle">
          {receiptOn} 登记在{registeredAt}（{receiptDocument}）
        </div>
      )}
      {row.takenBackOn !== null && (
        <div className="shell-subtitle">
          {row.takenBackOn} {row.takenBackReason}
        </div>
      )}
    </>
  );
}
