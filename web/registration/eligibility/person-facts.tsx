import { CUSTODIES } from '@xuanwu/rules/custody.ts';
import { DEPRIVATION_KINDS } from '@xuanwu/rules/deprivation.ts';
import { CHARGES, DECIDING_ORGANS } from '@xuanwu/rules/eligibility.ts';
import type { PersonEligibility } from '@xuanwu/server/phases/registration/eligibility/eligibility-view.schema.ts';
import {
  FACT_KINDS,
  FACT_SOURCES,
  type PersonFact,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { Button, Flex, Form, Input, Modal, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Row = NonNullable<PersonEligibility['facts']>[number];

/** 资格事实, the newest first; what was withdrawn stays to be seen. */
export function PersonFacts({ facts }: { facts: readonly Row[] }) {
  const [withdrawing, setWithdrawing] = useState<Row>();
  return (
    <section>
      <Typography.Title level={5}>登记的材料</Typography.Title>
      <Table<Row>
        size="small"
        rowKey="id"
        dataSource={[...facts]}
        pagination={false}
        scroll={{ x: 620 }}
        locale={{ emptyText: '没有登记过影响选民资格的材料。' }}
        columns={[
          { title: '事实', width: 170, render: (_, row) => <What row={row} /> },
          {
            title: '内容',
            render: (_, { fact }) => (
              <>
                <div>{factWords(fact)}</div>
                <Typography.Text type="secondary">
                  {FACT_SOURCES[fact.source]} · {fact.document}
                </Typography.Text>
              </>
            ),
          },
          {
            title: '登记',
            width: 120,
            render: (_, { recordedOn, recordedBy }) => (
              <>
                <div>{recordedOn}</div>
                <Typography.Text type="secondary">{recordedBy}</Typography.Text>
              </>
            ),
          },
          {
            title: '',
            width: 80,
            render: (_, row) =>
              row.withdrawnOn === null && (
                <ActButton
                  act="withdraw-person-fact"
                  size="small"
                  aria-label={`撤销：${FACT_KINDS[row.kind]}`}
                  onClick={() => setWithdrawing(row)}
                >
                  撤销
                </ActButton>
              ),
          },
        ]}
      />
      <Withdraw row={withdrawing} onClose={() => setWithdrawing(undefined)} />
    </section>
  );
}

function What({ row }: { row: Row }) {
  const { kind, since, until, withdrawnOn, withdrawnReason } = row;
  const title = FACT_KINDS[kind];
  return (
    <>
      <div>{withdrawnOn === null ? <strong>{title}</strong> : <del>{title}</del>}</div>
      <Typography.Text type="secondary">
        {since} 起{until !== null && `，到 ${until}`}
      </Typography.Text>
      {withdrawnOn !== null && (
        <div>
          <Tag>{withdrawnOn} 撤销</Tag>
          {withdrawnReason}
        </div>
      )}
    </>
  );
}

/** What the paper says, in one line. */
export function factWords(fact: PersonFact): string {
  switch (fact.kind) {
    case 'nationality-lost':
      return `${fact.on} 丧失中国国籍`;
    case 'deprived': {
      const { orderKind, effectiveOn, mainTermEndsOn, months } = fact;
      const end = mainTermEndsOn === null ? '' : `，主刑 ${mainTermEndsOn} 执行完毕或者假释`;
      return `${DEPRIVATION_KINDS[orderKind]}，${effectiveOn} 生效${end}${months === null ? '' : `，期限 ${months} 个月`}`;
    }
    case 'suspended':
      return `${CHARGES[fact.charge]}，${DECIDING_ORGANS[fact.decidedBy]} ${fact.decidedOn} 决定`;
    case 'custody':
      return `${CUSTODIES[fact.custody].title}${fact.place ? `，在${fact.place}` : ''}`;
    case 'moved-out':
      return `${fact.on} 迁往${fact.place ?? '外地'}，${fact.isListedInNewPlace ? '已' : '尚未'}列入新选区名单`;
    case 'moved-in':
      return `${fact.on} 从${fact.place ?? '外地'}迁入`;
    case 'died':
      return `${fact.on} 死亡`;
    case 'unable': {
      const { incapacity, hasCertificate, hasGuardianConsent, meeting } = fact;
      const papers = [hasCertificate && '医院证明', hasGuardianConsent && '监护人同意'].filter(Boolean);
      return `${incapacity === 'mental-illness' ? '精神病' : '其他情形'}，${papers.join('、') || '没有附材料'}；${meeting.minute}，出席 ${meeting.present} 人，赞成 ${meeting.inFavour} 人`;
    }
  }
}

function Withdraw({ row, onClose }: { row: Row | undefined; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct('withdraw-person-fact');
  const close = () => {
    act.reset();
    form.resetFields();
    onClose();
  };
  return (
    <Modal
      title={row && `撤销“${FACT_KINDS[row.kind]}”（${row.since} 起）`}
      open={row !== undefined}
      onCancel={close}
      footer={
        <Flex gap={8} justify="end">
          <Button onClick={close}>不撤销</Button>
          <Button type="primary" loading={act.isPending} onClick={form.submit}>
            撤销
          </Button>
        </Flex>
      }
      destroyOnHidden
    >
      <Form<{ reason: string }>
        form={form}
        layout="vertical"
        onFinish={({ reason }) => row && act.mutate({ fact: row.id, reason }, { onSuccess: close })}
      >
        <Form.Item
          name="reason"
          label="撤销的理由"
          extra="写明凭什么材料。撤销后不再影响选民资格，这一条和理由仍然留着。"
          rules={[{ required: true, whitespace: true, message: '请写明撤销的理由和材料' }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <ProblemAlert error={act.error} />
      </Form>
    </Modal>
  );
}
