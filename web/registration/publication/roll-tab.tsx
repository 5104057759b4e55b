import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { VIEWS } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { RollPage } from '@xuanwu/server/phases/registration/register.schema.ts';
import type { RollPostings } from '@xuanwu/server/phases/registration/publication/posting.schema.ts';
import { Flex } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../api/session.tsx';
import { Loaded } from '../../widgets/page.tsx';
import { usePages } from '../pager.tsx';
import { Postings } from './postings.tsx';
import { RollCorrections } from './roll-corrections.tsx';
import { RollDates } from './roll-dates.tsx';
import { RollList } from './roll-list.tsx';
import { RollPublication } from './roll-publication.tsx';
import { VoterCards } from './voter-cards.tsx';

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
          {roll.publishedOn === null ? (
            <RollDates electionDay={constituency.electionDay} publishedOn={null} />
          ) : (
            <Published constituency={constituency} roll={roll} publishedOn={roll.publishedOn} />
          )}
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

/** After publication: the wall, the days that follow from it, corrections. Who may not see the postings sees the days of the publication. */
function Published(props: { constituency: ConstituencyRow; roll: RollPage; publishedOn: string }) {
  const { constituency, roll, publishedOn } = props;
  const { electionDay } = constituency;
  const role = useSession().current?.role;
  if (!role || !(VIEWS.postings.roles as readonly Role[]).includes(role))
    return (
      <>
        <RollDates electionDay={electionDay} publishedOn={publishedOn} />
        <RollCorrections constituency={constituency} roll={roll} />
      </>
    );
  return <PublishedWithPostings constituency={constituency} roll={roll} />;
}

function PublishedWithPostings({ constituency, roll }: { constituency: ConstituencyRow; roll: RollPage }) {
  const role = useSession().current?.role;
  const mayReadRegister = role !== undefined && (VIEWS.register.roles as readonly Role[]).includes(role);
  const read = useRead<RollPostings>(`/api/constituencies/${constituency.id}/postings`);
  return (
    <Loaded read={read}>
      {(posted) => (
        <>
          <Postings constituency={constituency} roll={posted} />
          <RollDates electionDay={constituency.electionDay} publishedOn={posted.countedFrom} />
          <RollCorrections constituency={constituency} roll={roll} />
          {mayReadRegister && <VoterCards constituency={constituency} />}
        </>
      )}
    </Loaded>
  );
}
