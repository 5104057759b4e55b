import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Button, Drawer, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../api/queries.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { downloadTable } from '../../widgets/download-table.ts';
import { optionsOf } from '../../widgets/options.ts';
import { Loaded, Page } from '../../widgets/page.tsx';
import { BallotLayoutForm } from '../ballots/ballot-layout-form.tsx';
import { PlaceForm } from './place-form.tsx';
import { placeMayOpen } from './place-opening.ts';
import { PlaceTable, writtenStaff } from './place-table.tsx';
import { PLACE_KINDS } from '../polling-words.ts';
import { SilentLaw } from '../silent-law.tsx';
import { StaffForm } from './staff-form.tsx';
import { StillToArrange } from './still-to-arrange.tsx';
import { useLocalLaw } from '../../law/use-local-law.ts';

/** 投票场所: stations, meetings and mobile boxes, with their staff. */
export function Places() {
  const places = useRead<PollingPlaceRow[]>('/api/polling-places');
  const constituencies = useRead<ConstituencyRow[]>('/api/constituencies');
  return (
    <Loaded read={constituencies}>
      {(known) => (
        <Loaded read={places}>{(rows) => <PlacesOf places={rows} constituencies={known} />}</Loaded>
      )}
    </Loaded>
  );
}

function PlacesOf(props: { places: readonly PollingPlaceRow[]; constituencies: readonly ConstituencyRow[] }) {
  const { places, constituencies } = props;
  const law = useLocalLaw();
  const [isSettingUp, setSettingUp] = useState(false);
  const [isDrawingBallots, setDrawingBallots] = useState(false);
  const [staffed, setStaffed] = useState<PollingPlaceRow>();
  const electionDayOf = (place: PollingPlaceRow) =>
    constituencies.find(({ id }) => place.constituencies.some((served) => served.id === id))?.electionDay ??
    '';
  return (
    <Page
      title="投票场所"
      hint="投票站、选举大会会场和流动票箱，哪些选区的选民在这里投票，谁监票、谁计票。"
      actions={
        <>
          <Link to="/places/plan">规划投票站</Link>
          <Link to="/observers">观察员</Link>
          <Link to="/contingency">应急预案</Link>
          <ActButton act="set-ballot-layout" onClick={() => setDrawingBallots(true)}>
            选票样式
          </ActButton>
          <ActButton act="set-up-polling-place" type="primary" onClick={() => setSettingUp(true)} />
        </>
      }
    >
      <StillToArrange constituencies={constituencies} />
      <FilteredPlaces places={places} electionDayOf={electionDayOf} onStaff={setStaffed} />
      <SilentLaw law={law} />
      <Drawer
        title="选票样式"
        size={560}
        destroyOnHidden
        open={isDrawingBallots}
        onClose={() => setDrawingBallots(false)}
      >
        <BallotLayoutForm cycle={constituencies[0]?.cycle ?? ''} onDone={() => setDrawingBallots(false)} />
      </Drawer>
      <Drawer
        title="设立投票场所"
        size={560}
        destroyOnHidden
        open={isSettingUp}
        onClose={() => setSettingUp(false)}
      >
        <PlaceForm constituencies={constituencies} law={law} onDone={() => setSettingUp(false)} />
      </Drawer>
      <Drawer
        title="确定工作人员"
        size={560}
        destroyOnHidden
        open={staffed !== undefined}
        onClose={() => setStaffed(undefined)}
      >
        {staffed && (
          <StaffForm
            place={staffed}
            electionDay={electionDayOf(staffed)}
            law={law}
            onDone={() => setStaffed(undefined)}
          />
        )}
      </Drawer>
    </Page>
  );
}

function FilteredPlaces(props: {
  places: readonly PollingPlaceRow[];
  electionDayOf: (place: PollingPlaceRow) => string;
  onStaff: (place: PollingPlaceRow) => void;
}) {
  const { places, electionDayOf, onStaff } = props;
  const law = useLocalLaw();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string>();
  const [ready, setReady] = useState<string>();
  const isReady = (place: PollingPlaceRow) => placeMayOpen(place, electionDayOf(place), law).permitted;
  const shown = places.filter(
    (place) =>
      searchedText(place).includes(text.trim()) &&
      (kind === undefined || place.kind === kind) &&
      (ready === undefined || isReady(place) === (ready === 'ready')),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label="查找投票场所"
          placeholder="场所、选区、乡镇或者人员"
          allowClear
          style={{ width: 240 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label="方式"
          placeholder="方式"
          allowClear
          style={{ width: 120 }}
          options={optionsOf(PLACE_KINDS)}
          onChange={setKind}
        />
        <Select
          aria-label="开始投票的条件"
          placeholder="条件"
          allowClear
          style={{ width: 120 }}
          options={optionsOf({ ready: '人员齐备', short: '人员不足' })}
          onChange={setReady}
        />
        <Button
          onClick={() =>
            downloadTable(
              '投票场所.csv',
              [...EXPORT_COLUMNS, ['开始投票的条件', (place) => (isReady(place) ? '人员齐备' : '人员不足')]],
              shown,
            )
          }
        >
          导出表格
        </Button>
      </Flex>
      <PlaceTable places={shown} electionDayOf={electionDayOf} law={law} onStaff={onStaff} />
    </Flex>
  );
}

function searchedText({ name, areaName, address, constituencies, staff }: PollingPlaceRow): string {
  return [name, areaName, address, ...[...constituencies, ...staff].map((each) => each.name)].join(' ');
}

const EXPORT_COLUMNS: readonly [string, (place: PollingPlaceRow) => string][] = [
  ['名称', ({ name }) => name],
  ['方式', ({ kind }) => PLACE_KINDS[kind]],
  ['乡镇', ({ areaName }) => areaName],
  ['地址', ({ address }) => address],
  ['开始', ({ opensAt }) => opensAt],
  ['结束', ({ closesAt }) => closesAt],
  ['选区', ({ constituencies }) => constituencies.map(({ name }) => name).join('、')],
  ['工作人员', ({ staff }) => writtenStaff(staff)],
];
