import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Alert, Checkbox, Form, Input } from 'antd';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../api/session.tsx';
import { ActDrawer, requiredText } from '../../widgets/act-form.tsx';
import { type Meeting, MeetingFields } from '../../widgets/meeting-fields.tsx';

const ACT = 'publish-initial-list';

type Stop = ListDecisions['advice'][number];

/** 公布以前要处理的, for whoever may publish. */
export function useStops({ id }: ConstituencyRow): Stop[] {
  const { acts, confirms } = useSession();
  const maySee = acts.includes('exclude-candidate') || confirms.includes('exclude-candidate');
  const read = useRead<ListDecisions>(maySee ? `/api/constituencies/${id}/list-decisions` : null);
  return (read.data?.advice ?? []).filter(({ stops }) => stops);
}

/** What to do about each: nobody leaves the list by itself. */
const WAYS: Readonly<Record<Stop['kind'], string>> = {
  'under-age': '出生日期写错的，请更正；没有写错的，由选举委员会决定不列入',
  'too-few': '请补充签名，或者由选举委员会会议决定不列入、决定仍予列入',
  serving: '请先登记辞职；不是同一人的，公布时写明',
  elsewhere: '请与本人核对',
};

export function Stops({ stops }: { stops: readonly Stop[] }) {
  if (stops.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ width: '100%' }}
      title={`公布以前要处理（${stops.length}）`}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {stops.map(({ candidate, kind, name, text, article }) => (
            <li key={`${candidate} ${kind}`}>
              {name}：{text}（{article}）。{WAYS[kind]}。
            </li>
          ))}
        </ul>
      }
    />
  );
}

interface Values {
  readonly namesakes?: string[];
  readonly kept?: string[];
  readonly reasons?: string;
  readonly meeting?: Meeting;
}

/** 带决定公布: who is another person of the same name, and who stands on the list by a decision of the committee. */
export function PublishWithDecision(props: {
  constituency: ConstituencyRow;
  stops: readonly Stop[];
  onClose: () => void;
}) {
  const { constituency, stops, onClose } = props;
  return (
    <ActDrawer<typeof ACT, Values>
      act={ACT}
      state={{ constituency: constituency.stage }}
      title="公布初步代表候选人名单"
      input={({ namesakes, kept, reasons = '', meeting }) => ({
        constituency: constituency.id,
        ...(namesakes && namesakes.length > 0 && { namesakes }),
        ...(kept && kept.length > 0 && meeting && { kept: { candidates: kept, reasons, meeting } }),
      })}
      send="提交公布"
      onClose={onClose}
    >
      <Stops stops={stops} />
      <Names
        name="namesakes"
        label="同名，不是同一人的"
        of={stops.filter(({ kind }) => kind === 'serving')}
      />
      <Names
        name="kept"
        label="经选举委员会会议决定，仍予列入的"
        of={stops.filter(({ kind }) => kind === 'too-few')}
      />
      <Form.Item noStyle dependencies={['kept']}>
        {({ getFieldValue }) =>
          (getFieldValue('kept') ?? []).length > 0 && <Decision electionDay={constituency.electionDay} />
        }
      </Form.Item>
    </ActDrawer>
  );
}

function Names({ name, label, of }: { name: keyof Values; label: string; of: readonly Stop[] }) {
  if (of.length === 0) return null;
  const options = of.map((stop) => ({ value: stop.candidate, label: stop.name }));
  return (
    <Form.Item name={name} label={label} style={{ marginBlockStart: 16 }}>
      <Checkbox.Group options={options} />
    </Form.Item>
  );
}

function Decision({ electionDay }: { electionDay: string }) {
  return (
    <>
      <Form.Item name="reasons" label="仍予列入的理由" rules={requiredText('请写明理由')}>
        <Input.TextArea maxLength={300} showCount autoSize={{ minRows: 2 }} />
      </Form.Item>
      <MeetingFields electionDay={electionDay} />
    </>
  );
}
