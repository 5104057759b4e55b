import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { VOID_REASONS, type VoterCardPage } from '@xuanwu/server/phases/registration/voter-card.schema.ts';
import { Alert, Button, Card, Flex, Input, type InputRef, Table, Tag } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { useLocalLaw } from '../../law/use-local-law.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useScannedCard } from '../../widgets/scanned-card.ts';
import { grouped } from '../../widgets/words.ts';
import { Pager, type Pages, usePages } from '../pager.tsx';
import { ReissueCard } from './reissue-card.tsx';

type Row = VoterCardPage['rows'][number];

const PAGE = 20;

/** 选民证: where one votes by card. Elsewhere the identity card will do, and that is all that is said. */
export function VoterCards({ constituency }: { constituency: ConstituencyRow }) {
  const law = useLocalLaw(constituency.electionDay);
  const [q, setQ] = useState('');
  const pages = usePages();
  const query = new URLSearchParams({
    limit: String(PAGE),
    after: pages.after ?? '0',
    ...(q !== '' && { q }),
  });
  const read = useRead<VoterCardPage>(`/api/constituencies/${constituency.id}/voter-cards?${query}`, {
    keepsLast: true,
  });
  if (!law.values.voterCards) {
    return (
      <Card size="small" title="选民证">
        <div className="shell-subtitle">
          没有实行凭选民证投票，选民凭身份证领票，不发选民证。要实行的，先由选举委员会在“法律适用”里决定“是否凭选民证投票”。
        </div>
      </Card>
    );
  }
  return (
    <Loaded read={read}>
      {(cards) => (
        <Issued
          constituency={constituency}
          cards={cards}
          pages={pages}
          sought={q}
          onSearch={(text) => {
            setQ(text.trim());
            pages.toFirst();
          }}
        />
      )}
    </Loaded>
  );
}

/** 查验: typed, or scanned with whatever has the focus; the next card takes the place of the last. */
function LookUp({ onSearch }: { onSearch: (text: string) => void }) {
  const [text, setText] = useState('');
  const input = useRef<InputRef>(null);
  const look = (sought: string) => {
    onSearch(sought);
    input.current?.focus({ cursor: 'all' });
  };
  useScannedCard((card) => {
    setText(card);
    look(card);
  });
  return (
    <Input.Search
      ref={input}
      aria-label="查验选民证"
      placeholder="姓名、证号，或者扫二维码"
      allowClear
      enterButton="查验"
      style={{ width: 320, maxWidth: '100%' }}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onSearch={look}
    />
  );
}

function NotHere({ sought, elsewhere }: { sought: string; elsewhere: VoterCardPage['elsewhere'] }) {
  if (elsewhere)
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`这是${elsewhere.name}的选民证${elsewhere.isVoid ? '，已经作废' : ''}，不是这个选区的`}
        action={<Link to={`/constituencies/${elsewhere.id}?tab=roll`}>去看</Link>}
      />
    );
  const isCode = /^XUANWU-CARD/i.test(sought);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={isCode ? '没有这张选民证' : `没有姓名、证号是“${sought}”的选民证`}
      description={
        isCode
          ? '是别的县（市、区）发的，或者码没有扫全。请再扫一次，或者按姓名查验。'
          : '请核对以后再查；按名单序号查的，到上面的选民名单里查。'
      }
    />
  );
}

function Issued(props: {
  constituency: ConstituencyRow;
  cards: VoterCardPage;
  pages: Pages;
  sought: string;
  onSearch: (text: string) => void;
}) {
  const { constituency, cards, pages, sought, onSearch } = props;
  const { id, stage } = constituency;
  const [replaced, setReplaced] = useState<Row>();
  const issue = useAct('issue-voter-cards');
  const { valid, voided, without } = cards;
  return (
    <Card
      size="small"
      title={`选民证（有效 ${grouped(valid)} 张，作废 ${grouped(voided)} 张，还没有发 ${grouped(without)} 人）`}
    >
      <Flex vertical gap={12}>
        <Flex gap={8} wrap>
          <ActButton
            act="issue-voter-cards"
            state={{ constituency: stage }}
            type="primary"
            disabled={without === 0}
            loading={issue.isPending}
            onClick={() => issue.mutate({ constituency: id })}
          >
            发给还没有的 {grouped(without)} 人
          </ActButton>
          <Button disabled={valid === 0} href={`/api/documents/voter-cards/${id}`} target="_blank">
            打印选民证
          </Button>
          <LookUp onSearch={onSearch} />
        </Flex>
        {sought !== '' && cards.rows.length === 0 && <NotHere sought={sought} elsewhere={cards.elsewhere} />}
        <ProblemAlert error={issue.error} />
        <Table<Row>
          size="small"
          rowKey="number"
          dataSource={[...cards.rows]}
          scroll={{ x: 560 }}
          pagination={false}
          locale={{
            emptyText:
              sought === '' ? '还没有发选民证。名单公布以后按“发给还没有的”发给，一人一张。' : '没有查到。',
          }}
          columns={[
            { title: '证号', dataIndex: 'number', width: 90, align: 'right' },
            { title: '姓名', dataIndex: 'name' },
            { title: '名单序号', dataIndex: 'serial', width: 90, align: 'right' },
            { title: '发给', dataIndex: 'issuedOn', width: 120 },
            {
              title: '效力',
              width: 170,
              render: (_, { voidOn, voidReason }) =>
                voidOn === null || voidReason === null ? (
                  <Tag color="green">有效</Tag>
                ) : (
                  <>
                    <Tag color="red">作废</Tag>
                    <span className="shell-subtitle">
                      {voidOn} {VOID_REASONS[voidReason]}
                    </span>
                  </>
                ),
            },
            {
              title: '',
              width: 90,
              render: (_, row) =>
                row.voidOn === null && (
                  <ActButton
                    act="reissue-voter-card"
                    size="small"
                    state={{ constituency: stage }}
                    aria-label={`换发：${row.name}`}
                    onClick={() => setReplaced(row)}
                  >
                    换发
                  </ActButton>
                ),
            },
          ]}
        />
        <Pager pages={pages} shown={cards.rows.length} next={cards.next} size={PAGE} unit="张" />
      </Flex>
      {replaced && <ReissueCard constituency={id} card={replaced} onClose={() => setReplaced(undefined)} />}
    </Card>
  );
}
