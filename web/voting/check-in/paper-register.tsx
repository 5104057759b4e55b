import type { PaperRegisterRow } from '@xuanwu/server/phases/voting/check-in/paper-register.schema.ts';
import type { PollingPlaceRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { Alert, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { Loaded } from '../../widgets/page.tsx';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { useTwoDevices } from '../../widgets/two-devices.ts';
import { LEVELS, written } from '../../widgets/words.ts';
import { serialsIn } from './serials-in.ts';

/** 补录登记簿 of one place: two people enter it, each for himself; a third where they differ. */
export function PaperRegister({ place }: { place: PollingPlaceRow }) {
  const [constituency, choose] = useState(place.constituencies[0]?.id);
  const devices = useTwoDevices();
  const read = useRead<PaperRegisterRow[]>(`/api/polling-places/${place.id}/paper-registers`);
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        照打了勾的登记簿补录。两个人各录一遍，互相看不到。{devices}
        一致的，登记为已经领票；不一致的，由没有录过的人对照登记簿录入。录入的序号在一致以后就删除。
      </Typography.Text>
      <Select
        aria-label="登记簿的选区"
        value={constituency ?? null}
        options={place.constituencies.map(({ id, name, level }) => ({
          value: id,
          label: `${name}（${LEVELS[level]}）`,
        }))}
        onChange={choose}
      />
      <Loaded read={read}>
        {(rows) => {
          const own = rows.filter((row) => row.constituency === constituency);
          const last = own.at(-1);
          return (
            <>
              {own.map((row) => (
                <Entered key={row.number} row={row} />
              ))}
              {constituency !== undefined && (
                <EnterForm
                  key={`${constituency} ${last?.number} ${last?.state}`}
                  place={place.id}
                  constituency={constituency}
                  isThird={last?.state === 'differs'}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Flex>
  );
}

const STATES = {
  'first-entered': { type: 'info', title: '录了一遍，请另一个人再录一遍' },
  differs: { type: 'warning', title: '两遍不一致，请没有录过的人对照登记簿核对' },
  agreed: { type: 'success', title: '已经一致，登记为领票' },
} as const;

function Entered({ row }: { row: PaperRegisterRow }) {
  const { type, title } = STATES[row.state];
  const who = row.enteredBy.map(({ name, at }) => `${name}（${written(at)}）`).join('、');
  return (
    <Alert
      type={type}
      showIcon
      title={`第 ${row.number} 次补录：${title}`}
      description={
        row.differing.length > 0 ? `${who}。两遍不同的序号：${row.differing.join('、')}。` : `${who}录入。`
      }
    />
  );
}

function EnterForm(props: { place: string; constituency: string; isThird: boolean }) {
  const { place, constituency, isThird } = props;
  const [form] = Form.useForm<{ serials: string }>();
  const act = isThird ? ('resolve-paper-register' as const) : ('enter-paper-register' as const);
  const enter = useAct(act);
  useFieldErrors(form, enter.error);
  const typed = serialsIn(Form.useWatch('serials', form) ?? '');
  return (
    <Form<{ serials: string }>
      form={form}
      layout="vertical"
      requiredMark={false}
      autoComplete="off"
      onFinish={({ serials }) =>
        enter.mutate({ place, constituency, serials: [...serialsIn(serials).serials] })
      }
    >
      <Form.Item
        name="serials"
        label="打了勾的序号"
        extra={`用顿号、逗号或者空格分开，连着的写成 5-9。已填 ${typed.serials.length} 个。`}
        rules={[{ validator: (_, text: string | undefined) => checked(text ?? '') }]}
      >
        <Input.TextArea rows={6} inputMode="numeric" />
      </Form.Item>
      <Flex vertical gap={12} align="start">
        <ProblemAlert error={enter.error} />
        <ActButton act={act} type="primary" htmlType="submit" loading={enter.isPending} />
      </Flex>
    </Form>
  );
}

function checked(text: string): Promise<void> {
  const { serials, unread, twice } = serialsIn(text);
  if (unread.length > 0) return Promise.reject(new Error(`看不懂：${unread.slice(0, 5).join('、')}`));
  if (twice.length > 0) return Promise.reject(new Error(`写了两次：${twice.slice(0, 5).join('、')}`));
  if (serials.length === 0) return Promise.reject(new Error('请填写登记簿上打了勾的序号'));
  return Promise.resolve();
}
