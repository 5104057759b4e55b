import {
  BODY_STATISTICS,
  bodiesOf,
  type BodyStatistic,
  ELECTED_BODIES,
  type ElectedBody,
} from '@xuanwu/rules/statistics/body-statistics.ts';
import type { CongressBodies } from '@xuanwu/server/reports/statistics/body-figures.schema.ts';
import { Drawer, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { type EnteredFigures, enteredFigures, figuresOf, SourcedFigures } from './figure-fields.tsx';

type Figure = ActShapes['record-body-figures']['input']['figures'][number];

interface Values {
  readonly election: string;
  readonly body: ElectedBody;
  /** Null where nothing is typed; it is not sent then. */
  readonly members: number | null;
  readonly document: string;
  readonly figures?: EnteredFigures;
}

/** 录入选出机构的数字: a body as a whole; what stands already comes into the form. */
export function BodyFiguresForm(props: {
  level: 'county' | 'township';
  congresses: readonly CongressBodies[];
  onClose: () => void;
}) {
  const { level, congresses, onClose } = props;
  const [form] = Form.useForm<Values>();
  const record = useAct('record-body-figures');
  const [sent, setSent] = useState<readonly Figure[]>([]);
  const bodies = bodiesOf(level);
  const first = { election: congresses[0]?.election ?? '', body: bodies[0] ?? 'government' };
  const show = () =>
    form.setFieldsValue(
      standingOf(congresses, form.getFieldsValue(['election', 'body']) as Pick<Values, 'election' | 'body'>),
    );
  const submit = ({ figures = {}, members, ...values }: Values) => {
    const filled = figuresOf<BodyStatistic>(figures, BODY_STATISTICS);
    setSent(filled);
    record.mutate({ ...values, members: members ?? 0, figures: filled }, { onSuccess: onClose });
  };
  return (
    <Drawer open size="min(620px, 100vw)" title="选出机构的结构" onClose={onClose}>
      <p>照公布的录入，注明出处。只公布了百分比的，填公布的百分比；人数和百分比都填的，要算得出来。</p>
      <Form<Values>
        form={form}
        name="record-body-figures"
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...first, ...standingOf(congresses, first) }}
        onFinish={submit}
      >
        <Form.Item name="election" label="哪一级人大">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={congresses.map(({ election, name }) => ({ value: election, label: name }))}
            onChange={show}
          />
        </Form.Item>
        <Form.Item name="body" label="机构">
          <Select
            options={bodies.map((body) => ({ value: body, label: ELECTED_BODIES[body].title }))}
            onChange={show}
          />
        </Form.Item>
        <Form.Item name="members" label="选出的组成人员" rules={[{ required: true, message: '请填写人数' }]}>
          <InputNumber min={1} max={1_000} precision={0} suffix="人" style={{ width: 160 }} />
        </Form.Item>
        <SourcedFigures
          act="record-body-figures"
          example="如：第一次会议公告第 2 号"
          definitions={BODY_STATISTICS}
          sent={sent}
          record={record}
        />
      </Form>
    </Drawer>
  );
}

/** What was entered of this body, or empty fields. */
function standingOf(
  congresses: readonly CongressBodies[],
  { election, body }: Pick<Values, 'election' | 'body'>,
): Pick<Values, 'members' | 'document'> & { figures: EnteredFigures } {
  const standing = congresses
    .find((each) => each.election === election)
    ?.bodies.find((each) => each.body === body);
  const empty = Object.fromEntries(
    Object.keys(BODY_STATISTICS).map((statistic) => [statistic, { count: null, printed: null }]),
  );
  return {
    members: standing?.members ?? null,
    document: standing?.document ?? '',
    figures: { ...empty, ...enteredFigures(standing?.rows ?? []) },
  };
}
