import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { CaseView } from '@xuanwu/server/phases/registration/cases/case-view.schema.ts';
import { Checkbox, Flex, Form, Radio } from 'antd';
import { useRead } from '../../api/queries.ts';
import { LEVELS } from '../../widgets/words.ts';
import { ConstituencySelect } from '../constituency-select.tsx';
import { VoterFields } from '../voter-fields.tsx';
import { ownSubjects, recordName } from './case-words.ts';
import type { DecisionKind } from './decision-values.ts';

/** What each kind of decision asks for besides. */
export function DecisionFields({ view, kind }: { view: CaseView; kind: DecisionKind | undefined }) {
  switch (kind) {
    case 'merge':
      return (
        <>
          <PersonField view={view} label="留下哪一份" />
          <PlaceFields view={view} hint="不选的，按留下的那一份；它没有的，按另一份。" />
        </>
      );
    case 'move':
      return (
        <>
          <PersonField view={view} label="改谁的选区" />
          <PlaceFields view={view} hint="只改一级的，另一级不要选。" isNeeded />
        </>
      );
    case 'strike':
      return (
        <>
          <PersonField view={view} label="把谁除名" />
          <Form.Item
            name="levels"
            label="从哪一级名单除名"
            rules={[{ required: true, type: 'array', min: 1, message: '请至少选择一级' }]}
          >
            <Checkbox.Group
              options={(['county', 'township'] as const).map((value) => ({
                value,
                label: `${LEVELS[value]}选民名单`,
              }))}
            />
          </Form.Item>
        </>
      );
    case 'register':
      return <RegisterFields view={view} />;
    case 'keep':
    case undefined:
      return null;
  }
}

function PersonField({ view, label }: { view: CaseView; label: string }) {
  return (
    <Form.Item name="person" label={label} rules={[{ required: true, message: '请选择一份登记' }]}>
      <Radio.Group>
        <Flex vertical gap={4}>
          {ownSubjects(view).map((subject) => (
            <Radio key={subject.person} value={subject.person}>
              {recordName(view.subjects.findIndex(({ place }) => place === subject.place))}：{subject.name}，
              {subject.idNumber !== '' && `号码尾号 ${subject.idNumber.slice(-4)}，`}
              {subject.places.map(({ name }) => name).join('、') || '不在名单上'}
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
    </Form.Item>
  );
}

function PlaceFields({ view, hint, isNeeded = false }: { view: CaseView; hint: string; isNeeded?: boolean }) {
  const levels = view.level && isNeeded ? [view.level] : (['county', 'township'] as const);
  return levels.map((level, at) => (
    <Form.Item
      key={level}
      name={['constituencies', level]}
      label={`${LEVELS[level]}选区`}
      {...(at === levels.length - 1 && { extra: hint })}
      {...(isNeeded && { rules: [{ required: levels.length === 1, message: '请选择要改到的选区' }] })}
    >
      <ConstituencySelect level={level} allowClear placeholder={isNeeded ? '不改' : '按登记'} />
    </Form.Item>
  ));
}

function RegisterFields({ view }: { view: CaseView }) {
  const read = useRead<ConstituencyRow[]>('/api/constituencies');
  const electionDay = read.data?.[0]?.electionDay;
  return (
    <>
      {electionDay !== undefined && <VoterFields electionDay={electionDay} />}
      <PlaceFields view={view} hint="至少选一级。" />
      {view.kind === 'shared-number' && (
        <Form.Item name="sharesNumber" valuePropName="checked">
          <Checkbox>经核实，是两个人共用一个号码：两人都登记，各投各的票</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
