import { NOTICE_KINDS } from '@xuanwu/rules/notice-contents.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import type { IssuableKind } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../api/use-act.ts';
import { SubmitAct } from '../widgets/submit-act.tsx';

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
        <SubmitAct act="issue-document" sent={issue}>
          提交印发
        </SubmitAct>
      </Form>
    </Modal>
  );
}
