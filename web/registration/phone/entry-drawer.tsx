import {
  GIVE_UP_REASONS,
  type GiveUpReason,
  needsNote,
} from '@xuanwu/server/phases/registration/taken-register.schema.ts';
import { Alert, Button, Drawer, Flex, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../api/client.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { voterDetails, type VoterValues } from '../voter-values.ts';
import { VoterForm } from './entry-form.tsx';
import { ENTRY_STATES } from './entry-states.ts';
import { corrected, type Entry, givenUp, isTooLate } from './kept-entries.ts';
import type { OpenRegister } from './kept-registers.ts';
import type { Reach } from './use-reach.ts';

interface Props {
  readonly register: OpenRegister;
  readonly reach: Reach;
  readonly entry: Entry | undefined;
  readonly onClose: () => void;
  readonly onChange: (from: Entry, entry: Entry) => Promise<void>;
}

/** 一条录入: why the system says no, corrected and sent again, or given up with a reason. */
export function EntryDrawer({ entry, ...props }: Props) {
  return (
    <Drawer
      title={entry && `${entry.voter.name}：${ENTRY_STATES[entry.state].title}`}
      placement="bottom"
      size="100%"
      open={entry !== undefined}
      onClose={props.onClose}
      destroyOnHidden
    >
      {entry && <Inside {...props} entry={entry} />}
    </Drawer>
  );
}

function Inside({ entry, ...props }: Props & { entry: Entry }) {
  const [isGivingUp, setGivingUp] = useState(false);
  const { state, isTried, problem } = entry;
  const isLate = state === 'conflict' && isTooLate(props.register, entry);
  // What may have arrived already is not changed before the server has answered.
  const isOpen = state === 'conflict' || (state === 'waiting' && !isTried);
  if (isGivingUp) return <GiveUp {...props} entry={entry} onBack={() => setGivingUp(false)} />;
  return (
    <Flex vertical gap={16}>
      {problem && state === 'conflict' ? (
        <ProblemAlert error={new ProblemError(problem)} />
      ) : (
        <Alert type="info" showIcon title={textOf(entry)} />
      )}
      {isLate && (
        <Alert
          type="warning"
          showIcon
          title="选民名单已经公布，改了再送也登记不上"
          description="要由选举办公室更正名单（补登）。请按“不登记了”，选“名单已公布，报办公室补登”，写明怎么联系，办公室就能看到。"
        />
      )}
      {isOpen ? (
        <VoterForm
          register={props.register}
          reach={props.reach}
          values={valuesOf(entry)}
          onSubmit={(values) => props.onChange(entry, corrected(entry, voterDetails(values)))}
        >
          {(submit) => (
            <>
              {submit(state === 'conflict' ? '改正后再送' : '改好存下')}
              <Button size="large" block danger onClick={() => setGivingUp(true)}>
                不登记了
              </Button>
            </>
          )}
        </VoterForm>
      ) : (
        <Facts entry={entry} />
      )}
    </Flex>
  );
}

function textOf({ state, isTried, givenUp: given }: Entry): string {
  if (state === 'waiting' && isTried) return '已经开始送出，还没有收到回答；联网后会弄清楚，不会登记两次。';
  const why = given ? `理由：${GIVE_UP_REASONS[given.reason]}${given.note}` : '';
  return `${ENTRY_STATES[state].text}${why}`;
}

function valuesOf({ voter }: Entry): VoterValues {
  const { name, idNumber, ...rest } = voter;
  const given = Object.entries(rest).filter(([, value]) => value !== null);
  return { name, idNumber, ...Object.fromEntries(given) };
}

const LABELS = {
  name: '姓名',
  idNumber: '公民身份号码',
  ethnicity: '民族',
  address: '住址',
  phone: '联系电话',
  voterGroup: '选民小组',
} as const satisfies Record<keyof Entry['voter'], string>;

function Facts({ entry: { voter } }: { entry: Entry }) {
  return (
    <dl className="public-facts">
      {(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((field) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{LABELS[field]}</dt>
          <dd>{voter[field] ?? '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

function GiveUp({ register, entry, onChange, onBack }: Props & { entry: Entry; onBack: () => void }) {
  return (
    <Form<{ reason: GiveUpReason; note?: string }>
      layout="vertical"
      initialValues={isTooLate(register, entry) ? { reason: 'handed-to-office', note: personOf(entry) } : {}}
      onFinish={({ reason, note = '' }) => void onChange(entry, givenUp(entry, reason, note.trim()))}
    >
      <Form.Item
        name="reason"
        label={`为什么不登记${entry.voter.name}了`}
        rules={[{ required: true, message: '请选择理由' }]}
      >
        <Radio.Group
          vertical
          options={Object.entries(GIVE_UP_REASONS).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label="说明"
        dependencies={['reason']}
        rules={[
          ({ getFieldValue }) => ({
            required: needsNote(getFieldValue('reason') as GiveUpReason),
            whitespace: true,
            message: '请写明情况',
          }),
        ]}
      >
        <Input.TextArea rows={2} maxLength={100} showCount />
      </Form.Item>
      <Flex vertical gap={12}>
        <Button type="primary" danger size="large" htmlType="submit" block>
          不登记了，报给系统
        </Button>
        <Button size="large" block onClick={onBack}>
          返回
        </Button>
      </Flex>
    </Form>
  );
}

/** 姓名、电话: what the office has to know to find him. */
function personOf({ voter: { name, phone } }: Entry): string {
  return phone === null ? name : `${name}，电话 ${phone}`;
}
