import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import { Flex } from 'antd';
import { useState } from 'react';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../widgets/page.tsx';
import { usePages } from './pager.tsx';
import { RollCorrections } from './roll-corrections.tsx';
import { RollDates } from './roll-dates.tsx';
import { RollList } from './roll-list.tsx';
import { RollPublication } from './roll-publication.tsx';

const PAGE = 50;

/** 选民名单 of one constituency: published by two people, corrected afterwards, with its days by article. */
export function RollTab({ constituency }: { constituency: ConstituencyRow }) {
  const [q, setQ] = useState('');
  const pages = usePages();
  const query = new URLSearchParams({
    limit: String(PAGE),
    after: pages.after ?? '0',
    ...(q !== '' && { q }),
  });
  const read = useRead<RollPage>(`/api/constituencies/${constituency.id}/roll?${query}`, {
    keepsLast: true,
  });
  return (
    <Loaded read={read}>
      {(roll) => (
        <Flex vertical gap={16}>
          <RollPublication constituency={constituency} roll={roll} />
          <RollDates electionDay={constituency.electionDay} publishedOn={roll.publishedOn} />
          {roll.publishedOn !== null && <RollCorrections constituency={constituency} roll={roll} />}
          <RollList
            constituency={constituency}
            roll={roll}
            pages={pages}
            size={PAGE}
            onSearch={(text) => {
              setQ(text.trim());
              pages.toFirst();
            }}
          />
        </Flex>
      )}
    </Loaded>
  );
}
