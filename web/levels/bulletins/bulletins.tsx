import { SHEET_FIGURES, SHEET_STAGES, type SheetFigureId } from '@xuanwu/rules/sheets.ts';
import type { BulletinFigure, BulletinRow } from '@xuanwu/server/levels/bulletins/bulletin.schema.ts';
import { Card, Collapse, Empty, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded, Page } from '../../widgets/page.tsx';
import { DraftForm, EditForm, IssueForm } from './bulletin-forms.tsx';

type Opened = { readonly form: 'draft' } | { readonly form: 'edit' | 'issue'; readonly row: BulletinRow };

/** 简报: drafted from the figures, edited, issued up and down. */
export function Bulletins() {
  const read = useRead<BulletinRow[]>('/api/bulletins');
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Page
      title="简报"
      hint="按阶段的数字起草，文字可以改，数字和出处不变。印发由两人办理，编期号，发出以后原样保留。"
      actions={<ActButton act="draft-bulletin" type="primary" onClick={() => setOpened({ form: 'draft' })} />}
    >
      <Loaded read={read}>
        {(rows) => (
          <Flex vertical gap={16}>
            {rows.length === 0 && <Empty description="还没有简报。" />}
            {rows.map((row) => (
              <BulletinCard
                key={row.id}
                row={row}
                onEdit={() => setOpened({ form: 'edit', row })}
                onIssue={() => setOpened({ form: 'issue', row })}
              />
            ))}
          </Flex>
        )}
      </Loaded>
      {opened?.form === 'draft' && <DraftForm onClose={close} />}
      {opened?.form === 'edit' && <EditForm row={opened.row} onClose={close} />}
      {opened?.form === 'issue' && <IssueForm row={opened.row} onClose={close} />}
    </Page>
  );
}

function BulletinCard({
  row,
  onEdit,
  onIssue,
}: {
  row: BulletinRow;
  onEdit: () => void;
  onIssue: () => void;
}) {
  const { id, title, by, number, issuedOn, draftedOn, isMine, paragraphs, from, to, stage } = row;
  const isDraft = issuedOn === null;
  const sentTo = [row.up && '报上级', row.down && '发下级'].filter(Boolean).join('、');
  return (
    <Card
      size="small"
      title={
        <Flex gap={4} wrap align="baseline">
          <Tag color={isDraft ? 'default' : 'green'}>{isDraft ? '草稿' : number}</Tag>
          {title}
        </Flex>
      }
      extra={
        <Flex gap={12} wrap align="center">
          <a href={`/api/bulletins/${id}/pdf`} target="_blank" rel="noreferrer">
            PDF
          </a>
          <a href={`/api/bulletins/${id}/docx`}>Word</a>
          {isMine && isDraft && (
            <>
              <ActButton act="edit-bulletin" size="small" onClick={onEdit} />
              <ActButton act="issue-bulletin" size="small" type="primary" onClick={onIssue} />
            </>
          )}
        </Flex>
      }
    >
      <Flex vertical gap={8}>
        <div className="shell-subtitle">
          {by.name}，{SHEET_STAGES[stage]}，{from} 至 {to}；
          {isDraft ? `${draftedOn} 起草` : `${issuedOn} 印发，${sentTo}`}
        </div>
        {paragraphs.map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- Paragraphs have no name but their place.
          <div key={index} className="wrapped-text">
            {text}
          </div>
        ))}
        <Collapse
          size="small"
          items={[
            { key: 'figures', label: `数字和出处（${row.figures.length}）`, children: <Figures row={row} /> },
          ]}
        />
      </Flex>
    </Card>
  );
}

function Figures({ row }: { row: BulletinRow }) {
  return (
    <Table<BulletinFigure>
      size="small"
      rowKey={({ place, id }) => `${place} ${id}`}
      dataSource={row.figures}
      pagination={{ defaultPageSize: 15, hideOnSinglePage: true }}
      columns={[
        { title: '地方', dataIndex: 'place' },
        {
          title: '指标',
          key: 'id',
          render: (_, { id }) => SHEET_FIGURES[id as SheetFigureId].title,
        },
        {
          title: '数字',
          key: 'value',
          align: 'right',
          render: (_, { id, value }) => `${value} ${SHEET_FIGURES[id as SheetFigureId].unit}`,
        },
        { title: '出处', dataIndex: 'source' },
      ]}
    />
  );
}
