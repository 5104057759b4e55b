import { SEALED_REASON_HINT } from '@xuanwu/server/acts/sealed-reason.schema.ts';
import {
  SEALED_CONTENTS,
  sealingBalances,
  type SealedContents,
  type SealedPackage,
} from '@xuanwu/rules/ballot-sealing.ts';
import type { SealingRow } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, InputNumber, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { optionsOf } from '../../widgets/options.ts';
import { Reasons } from '../../widgets/reasons.tsx';
import { ActForm } from '../../widgets/act-form.tsx';
import { DayField, TextField } from '../office-work/fields.tsx';

type Typed = Omit<ActShapes['seal-ballots']['input'], 'round' | 'reason'> & { readonly reason?: string };

/** 封存选票: counted and typed anew; the form holds it against the counts and accounts as it is typed. */
export function SealingForm(props: { row: SealingRow; today: string; onDone: () => void }) {
  const { row, today, onDone } = props;
  const empty = (['used', 'spoiled', 'unused', 'sheets'] as const).map((contents) => ({ contents }));
  return (
    <ActForm<'seal-ballots', Typed>
      act="seal-ballots"
      initial={{ sealedOn: today, packages: empty as Typed['packages'] }}
      input={({ reason, ...typed }) => ({ round: row.round, ...typed, reason: reason?.trim() || null })}
      onDone={onDone}
    >
      <Flex gap={16} wrap>
        <div style={{ width: 180 }}>
          <DayField name="sealedOn" label="封存日期" />
        </div>
        <div style={{ flex: 1, minWidth: 220 }}>
          <TextField name="keptAt" label="存放地点" min={2} max={80} placeholder="例如：市人大常委会档案室" />
        </div>
      </Flex>
      <Flex gap={16} wrap>
        <div style={{ width: 180 }}>
          <TextField name="sealedBy" label="封存人" max={40} />
        </div>
        <Form.Item
          name="witnesses"
          label="在场的监票人"
          style={{ flex: 1, minWidth: 220 }}
          extra={row.scrutineers.length === 0 ? '本选区的投票场所还没有登记监票人' : undefined}
          rules={[{ required: true, message: '请选择在场的监票人，至少两名' }]}
        >
          <Select mode="multiple" options={row.scrutineers.map((name) => ({ value: name, label: name }))} />
        </Form.Item>
      </Flex>
      <Packages />
      <Balance row={row} />
    </ActForm>
  );
}

function Packages() {
  return (
    <Form.List name="packages">
      {(fields, { add, remove }) => (
        <Form.Item label="各包" required>
          <Flex vertical gap={8}>
            {fields.map(({ key, name }, index) => (
              <Flex key={key} gap={8} wrap align="start">
                <Form.Item name={[name, 'contents']} noStyle>
                  <Select
                    aria-label={`第${index + 1}包的内容`}
                    style={{ width: 180 }}
                    options={optionsOf(SEALED_CONTENTS)}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'count']}
                  style={{ marginBottom: 0 }}
                  rules={[{ required: true, message: '请填写张数；没有的，去掉这一包' }]}
                >
                  <InputNumber
                    aria-label={`第${index + 1}包的张数`}
                    min={1}
                    max={9_999_999}
                    precision={0}
                    suffix="张"
                    style={{ width: 140 }}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'seal']}
                  style={{ marginBottom: 0 }}
                  rules={[{ required: true, whitespace: true, message: '请填写封签号' }]}
                >
                  <Input
                    aria-label={`第${index + 1}包的封签号`}
                    placeholder="封签号"
                    maxLength={40}
                    style={{ width: 170 }}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉第${index + 1}包`}
                  onClick={() => remove(name)}
                />
              </Flex>
            ))}
            <Button
              icon={<PlusOutlined />}
              style={{ alignSelf: 'start' }}
              onClick={() => add({ contents: 'used' })}
            >
              加一包
            </Button>
          </Flex>
        </Form.Item>
      )}
    </Form.List>
  );
}

type Partly = { readonly [Field in keyof SealedPackage]?: SealedPackage[Field] | null };

/** Only once every package has its number: until then there is nothing to compare. */
function Balance({ row }: { row: SealingRow }) {
  const typed = Form.useWatch<readonly Partly[] | undefined>('packages', Form.useFormInstance()) ?? [];
  const isWhole = typed.length > 0 && typed.every(({ count }) => typeof count === 'number');
  if (!isWhole) return null;
  const packages = typed.map(({ contents, count, seal }) => ({
    contents: contents as SealedContents,
    count: count ?? 0,
    seal: seal ?? '',
  }));
  const reasons = sealingBalances({ electionDay: row.electionDay, scrutineers: 2, packages }, row.accounted);
  return (
    <>
      <Form.Item label="与账上核对">
        <Reasons reasons={reasons} underRule />
      </Form.Item>
      {reasons.some(({ holds }) => !holds) && (
        <TextField name="reason" label="不相符的原因" min={4} max={200} rows={2} extra={SEALED_REASON_HINT} />
      )}
    </>
  );
}
