import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { SeatLedger } from '@xuanwu/server/phases/constituencies/seat-ledger.schema.ts';
import type { ElectionRow } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import { Flex, Select } from 'antd';
import { useRead } from '../api/queries.ts';
import { Loaded } from '../widgets/page.tsx';
import { ConstituencyList } from './constituency-list.tsx';
import { SeatLedgerCard } from './seat-ledger-card.tsx';

/** 划分选区、分配名额, one congress at a time. */
export function Drawing(props: {
  cycle: NonNullable<Home['cycle']>;
  elections: readonly ElectionRow[];
  election: ElectionRow;
  onChoose: (election: string) => void;
}) {
  const { cycle, elections, election, onChoose } = props;
  const ledger = useRead<SeatLedger>(`/api/elections/${election.id}/seat-ledger`);
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Flex vertical gap={16}>
      <Flex component="label" gap={8} align="center" wrap>
        哪一级人大
        <Select
          aria-label="哪一级人大"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 'min(360px, 100%)' }}
          value={election.id}
          options={elections.map(({ id, name, seats }) => ({
            value: id,
            label: `${name}（${seats === null ? '名额未定' : `${seats} 名`}）`,
          }))}
          onChange={onChoose}
        />
      </Flex>
      <Loaded read={ledger}>
        {(seatLedger) => (
          <Loaded read={constituencies}>
            {(rows) => {
              const own = rows.filter((row) => row.election === election.id);
              const drawn = { cycle, election, ledger: seatLedger, constituencies: own };
              return (
                <>
                  <SeatLedgerCard key={`ledger ${election.id}`} {...drawn} />
                  <ConstituencyList key={`list ${election.id}`} {...drawn} />
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Flex>
  );
}
