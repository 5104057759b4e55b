import { NOTICE_KINDS } from '@xuanwu/rules/notice-contents.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import type { IssuableKind, SameNumber } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Alert, Form, Input, Modal } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { useSettled } from '../widgets/use-settled.ts';
import { SubmitAct } from '../widgets/submit-act.tsx';

type Row = DocumentRow & { kind: IssuableKind };

/** 印发: with its number; from then on it stays as it is. */
export function IssueDocument(props: { row: Row; onClose: () => void }) {
  const { row, onClose } = props;
  const [form] = Form.useForm<{ number?: string }>();
  const number = (Form.useWatch('number', form) ?? '').trim();
  const issue = useAct('issue-document');
  return (
    <Modal open title={`印发${NOTICE_KINDS[row.kind]}`} footer={null} onCancel={onClose}>
      <p>
        {row.constituencyName}。印发以后内容固定，不随文本和数据改变；内容变了的，可以再印发一次，原来的留存。
      </p>
      <Form<{ number?: string }>
        form={form}
        name="issue-document"
        layout="vertical"
        onFinish={(values) =>
          issue.mutate({ kind: row.kind, id: row.id, number: values.number ?? '' }, { onSuccess: onClose })
        }
      >
        <Form.Item name="number" label="文号（没有的不填）">
          <Input maxLength={60} placeholder="如：云选发〔2026〕7号" />
        </Form.Item>
        <TakenNumber row={row} number={number} />
        <SubmitAct act="issue-document" sent={issue}>
          提交印发
        </SubmitAct>
      </Form>
    </Modal>
  );
}

/** 文号重了: told while it is typed, with the other document; it may be meant. */
function TakenNumber({ row, number }: { row: Row; number: string }) {
  const asked = useSettled(number);
  const path = `/api/documents/${row.kind}/${row.id}/same-number?number=${encodeURIComponent(asked)}`;
  const { data: others = [] } = useRead<SameNumber>(asked === '' ? null : path);
  if (others.length === 0 || asked === '') return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBlockEnd: 16 }}
      title={`今年已经有文书用了“${asked}”`}
      description={
        <>
          {others.map(({ kind, id, title, about, issuedOn }) => (
            <div key={`${kind} ${id}`}>
              <Link to={`/documents?view=list&kind=${kind}&q=${encodeURIComponent(about)}`}>
                {about} {title}
              </Link>
              ，{issuedOn} 印发
            </div>
          ))}
          一份文书一个文号。请核对；确实要同号的，可以照样提交。
        </>
      }
    />
  );
}
