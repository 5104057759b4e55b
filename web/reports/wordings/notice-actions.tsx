import { isPublishedKind, NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { FileWordOutlined } from '@ant-design/icons';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../../widgets/act-button.tsx';
import { DocumentSources } from './document-sources.tsx';
import { IssueDocument } from './issue-document.tsx';

type NoticeRow = DocumentRow & { readonly kind: NoticeKind };

function isNotice(row: DocumentRow): row is NoticeRow {
  return Object.hasOwn(NOTICE_KINDS, row.kind);
}

/** Beside a document: Word, where its figures come from, issuing. */
export function NoticeActions({ row }: { row: DocumentRow }) {
  if (isNotice(row)) return <OfNotice row={row} />;
  if (row.constituency === null) return null;
  return <Link to={`/ledger?constituency=${row.constituency}`}>日志</Link>;
}

function OfNotice({ row }: { row: NoticeRow }) {
  const [open, setOpen] = useState<'sources' | 'issue'>();
  const { kind, id, issuedOn, constituencyName, title } = row;
  const name = `${constituencyName}${title}`;
  const close = () => setOpen(undefined);
  return (
    <Flex gap={4} wrap align="center">
      <a href={`/api/documents/${kind}/${id}/word`} download aria-label={`下载文字稿：${name}`}>
        <FileWordOutlined /> 文字稿
      </a>
      <Button size="small" type="link" aria-label={`出处：${name}`} onClick={() => setOpen('sources')}>
        出处
      </Button>
      {!isPublishedKind(kind) && (
        <ActButton
          act="issue-document"
          size="small"
          type="link"
          aria-label={`印发：${name}`}
          onClick={() => setOpen('issue')}
        >
          印发
        </ActButton>
      )}
      {issuedOn !== null && <Tag color="green">{`${issuedOn} 印发`}</Tag>}
      {open === 'sources' && <DocumentSources kind={kind} id={id} onClose={close} />}
      {open === 'issue' && !isPublishedKind(kind) && <IssueDocument row={{ ...row, kind }} onClose={close} />}
    </Flex>
  );
}
