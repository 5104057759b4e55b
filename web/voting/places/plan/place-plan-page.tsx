import type { PlaceCapacity } from '@xuanwu/rules/place-plan.ts';
import type { PlaceUnits } from '@xuanwu/server/phases/voting/places/place-plan.schema.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { Alert, Flex } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useRead } from '../../../api/queries.ts';
import { useAct } from '../../../api/use-act.ts';
import { ActButton } from '../../../widgets/act-button.tsx';
import { Loaded, Page } from '../../../widgets/page.tsx';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { CapacityForm } from './capacity-form.tsx';
import { type DraftPlace, draftPlan } from './draft-plan.ts';
import { PlannedTable } from './planned-table.tsx';

/** 规划投票站: computed from where voters live and how many a table takes, changed by hand, and set up in one go. */
export function PlacePlan() {
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Page
      title="规划投票站"
      hint={
        <>
          按选民的住址和发票桌的接待能力算出，可以逐处修改；确认以前什么也不设立。
          <Link to="/places">全部投票场所</Link>
        </>
      }
    >
      <Loaded read={constituencies}>
        {(known) => (known[0] ? <PlanOf cycle={known[0].cycle} /> : '还没有划分选区。')}
      </Loaded>
    </Page>
  );
}

function PlanOf({ cycle }: { cycle: string }) {
  const read = useRead<PlaceUnits>(`/api/cycles/${cycle}/place-units`);
  return <Loaded read={read}>{(units) => <Draft cycle={cycle} units={units} />}</Loaded>;
}

function Draft({ cycle, units: { units, empty } }: { cycle: string; units: PlaceUnits }) {
  const [capacity, setCapacity] = useState<PlaceCapacity>();
  const [places, setPlaces] = useState<readonly DraftPlace[]>([]);
  const apply = useAct('apply-place-plan');
  const navigate = useNavigate();
  const compute = (wanted: PlaceCapacity) => {
    setCapacity(wanted);
    setPlaces(draftPlan(units, wanted));
  };
  const submit = ({ opensAt, closesAt }: PlaceCapacity) =>
    apply.mutate(
      {
        cycle,
        places: places.map(({ name, address, units: own }) => ({
          name,
          address,
          opensAt,
          closesAt,
          units: own.map(({ constituency }) => constituency),
          along: [...new Set(own.flatMap(({ along }) => along))],
        })),
      },
      { onSuccess: () => void navigate('/places') },
    );
  if (units.length === 0) {
    return <Alert type="success" showIcon title="有登记选民的选区都已经有投票场所，没有要规划的。" />;
  }
  const isComplete = places.every(({ name, address }) => name.trim() !== '' && address.trim() !== '');
  return (
    <Flex vertical gap={16}>
      {empty.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${empty.length} 个选区还没有登记选民，不在规划里`}
          description={`${empty.slice(0, 6).join('、')}${empty.length > 6 ? ' 等' : ''}`}
        />
      )}
      <CapacityForm units={units} onCompute={compute} />
      {capacity && (
        <>
          <PlannedTable places={places} capacity={capacity} onChange={setPlaces} />
          <ProblemAlert error={apply.error} />
          <Flex gap={12} align="center" wrap>
            <ActButton
              act="apply-place-plan"
              type="primary"
              loading={apply.isPending}
              disabled={!isComplete}
              onClick={() => submit(capacity)}
            >
              设立这 {places.length} 处投票站
            </ActButton>
            {!isComplete && '还有没有填写名称或者地址的。'}
          </Flex>
        </>
      )}
    </Flex>
  );
}
