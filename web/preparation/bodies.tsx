import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import type { BodyRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../api/queries.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { Loaded, Page } from '../widgets/page.tsx';
import { AppointBody, type WantedBody } from './appoint-body.tsx';
import { BodiesBoard } from './bodies-board.tsx';
import { bodyLines } from './body-lines.ts';

/** 选举机构: what each level has to set up, who serves in it, who left and who came. */
export function Bodies() {
  const cycle = useRead<CurrentCycle>('/api/cycle');
  const bodies = useRead<BodyRow[]>('/api/election-bodies');
  return (
    <Loaded read={cycle}>
      {(current) => (
        <Loaded read={bodies}>
          {(rows) =>
            current.cycle ? (
              <AllBodies cycle={current.cycle} rows={rows} />
            ) : (
              <Page title="选举机构">
                <Empty description="还没有建立换届，选举机构在建立换届以后设立。">
                  <Link to="/">去建立换届</Link>
                </Empty>
              </Page>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function AllBodies(props: { cycle: NonNullable<CurrentCycle['cycle']>; rows: readonly BodyRow[] }) {
  const { cycle, rows } = props;
  const [wanted, setWanted] = useState<WantedBody>();
  const lines = bodyLines({ ...cycle.plan, electionDay: cycle.electionDay }, rows);
  return (
    <Page
      title="选举机构"
      hint="每一级都要设选举委员会、选举办公室和选区工作组。人数由工作方案规定，超出范围只提示。"
      actions={
        <ActButton
          act="appoint-body"
          type="primary"
          onClick={() => setWanted({ kind: 'working-group', area: cycle.plan.county.code })}
        />
      }
    >
      <BodiesBoard lines={lines} cycle={cycle} onAppoint={setWanted} />
      {wanted && <AppointBody cycle={cycle} wanted={wanted} onClose={() => setWanted(undefined)} />}
    </Page>
  );
}
