import { isPublishedKind, NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import type { DocumentRow } from '@xuanwu/server/reports/documents.schema.ts';
import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { SPREADSHEET_KINDS } from '@xuanwu/server/reports/wordings/wordings.schema.ts';
import { Button, Flex, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActButton } from '../widgets/act-button.tsx';
import { DocumentSources } from './document-sources.tsx';
import { IssueDocument } from './issue-document.tsx';

type NoticeRow = DocumentRow & { readonly kind: NoticeKind };

function isNotice(row: DocumentRow): row is NoticeRow {
  return Object.hasOwn(NOTICE_KINDS, row.kind);
}

/** Beside a document: Word, where its figures come from, issuing. */
export function NoticeActions({ row }: { row: DocumentRow }) {
  if (isNotice(row)) return <OfNotice row={row} />;
  return <OfOther row={row} />;
}

function OfOther({ row }: { row: DocumentRow }) {
  const [isOpen, setIsOpen] = useState(false);
  const { kind, id, constituency, constituencyName, title } = row;
  return (
    <Flex gap={4} wrap align="center">
      {constituency !== null && <Link to={`/ledger?constituency=${constituency}`}>日志</Link>}
      <Button
        size="small"
        type="link"
        aria-label={`出处：${constituencyName}${title}`}
        onClick={() => setIsOpen(true)}
      >
        出处
      </Button>
      {isOpen && <DocumentSources kind={kind} id={id} onClose={() => setIsOpen(false)} />}
    </Flex>
  );
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
      {SPREADSHEET_KINDS.has(kind) && (
        <a href={`/api/documents/${kind}/${id}/spreadsheet`} download aria-label={`下载电子表格：${name}`}>
          <FileExcelOutlined /> 表格
        </a>
      )}
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
