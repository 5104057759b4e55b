import { NOTICE_KINDS } from '@xuanwu/rules/notice-contents.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import type { IssuableKind } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Flex, Form, Input, Modal } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

/** 印发: with its number; from then on it stays as it is. */
export function IssueDocument(props: { row: DocumentRow & { kind: IssuableKind }; onClose: () => void }) {
  const { row, onClose } = props;
  const issue = useAct('issue-document');
  return (
    <Modal open title={`印发${NOTICE_KINDS[row.kind]}`} footer={null} onCancel={onClose}>
      <p>
        {row.constituencyName}。印发以后内容固定，不随文本和数据改变；内容变了的，可以再印发一次，原来的留存。
      </p>
      <Form<{ number?: string }>
        name="issue-document"
        layout="vertical"
        onFinish={({ number = '' }) =>
          issue.mutate({ kind: row.kind, id: row.id, number }, { onSuccess: onClose })
        }
      >
        <Form.Item name="number" label="文号（没有的不填）">
          <Input maxLength={60} placeholder="如：云选发〔2026〕7号" />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={issue.error} />
          <SecondPerson act="issue-document" />
          <ActButton act="issue-document" type="primary" htmlType="submit" loading={issue.isPending}>
            提交印发
          </ActButton>
        </Flex>
      </Form>
    </Modal>
  );
}
