import type { RoundRow } from '@xuanwu/server/phases/voting/voting-view.schema.ts';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Divider, Flex, Form, Input, InputNumber, Typography } from 'antd';
import type { ReactNode } from 'react';

const MOST_BALLOTS = 9_999_999;

/** 计票单的栏目, in the order of the paper: ballots, candidates as on the ballot, write-ins. */
export function SheetFields({ round }: { round: RoundRow }) {
  return (
    <>
      <Flex gap={16} wrap>
        <Figure name={['sheet', 'cast']} label="收回选票" />
        <Figure name={['sheet', 'invalid']} label="废票" extra="所选多于应选、无法辨认等" />
        <Figure name={['sheet', 'blank']} label="白票" extra="全部弃权，算有效票" />
      </Flex>
      <Divider titlePlacement="start" plain>
        候选人得票（没有得票的填 0）
      </Divider>
      <Flex gap={16} wrap>
        {round.candidates.map(({ id, name }, index) => (
          <Figure key={id} name={['sheet', 'votes', index, 'for']} label={`${index + 1}. ${name}`} />
        ))}
      </Flex>
      <Divider titlePlacement="start" plain>
        另选他人
      </Divider>
      <WriteIns candidates={round.candidates.map(({ name }) => name)} />
    </>
  );
}

function Figure(props: { name: (string | number)[]; label: ReactNode; extra?: string }) {
  const { name, label, extra } = props;
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra !== undefined && { extra })}
      rules={[{ required: true, message: '请填写，没有的填 0' }]}
      style={{ width: 168, marginBottom: 8 }}
    >
      <InputNumber
        min={0}
        max={MOST_BALLOTS}
        precision={0}
        controls={false}
        inputMode="numeric"
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}

function WriteIns({ candidates }: { candidates: readonly string[] }) {
  return (
    <Form.List name={['sheet', 'writeIns']}>
      {(fields, { add, remove }) => (
        <Flex vertical gap={8}>
          {fields.length === 0 && (
            <Typography.Text type="secondary">
              选票上没有写另选的人，就不用添加。照选票上写的字录入，是谁由监督员汇总时认定。
            </Typography.Text>
          )}
          {fields.map(({ key, name }, index) => (
            <Flex key={key} gap={8} align="start" wrap>
              <Form.Item
                name={[name, 'name']}
                style={{ flex: '1 1 140px', marginBottom: 0 }}
                rules={[
                  { required: true, whitespace: true, message: '请填写姓名，或者删去这一行' },
                  ({ getFieldValue }) => ({
                    validator: (_, typed = '') => {
                      const why = whyNot(
                        String(typed).trim(),
                        candidates,
                        getFieldValue(['sheet', 'writeIns']),
                      );
                      return why === undefined ? Promise.resolve() : Promise.reject(new Error(why));
                    },
                  }),
                ]}
              >
                <Input placeholder="姓名" maxLength={60} aria-label={`另选第 ${index + 1} 人的姓名`} />
              </Form.Item>
              <Form.Item
                name={[name, 'for']}
                style={{ width: 110, marginBottom: 0 }}
                rules={[{ required: true, message: '请填写得票' }]}
              >
                <InputNumber
                  min={0}
                  max={MOST_BALLOTS}
                  precision={0}
                  controls={false}
                  placeholder="得票"
                  aria-label={`另选第 ${index + 1} 人的得票`}
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Button
                icon={<DeleteOutlined />}
                aria-label={`删去另选第 ${index + 1} 人`}
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            style={{ maxWidth: 480 }}
            onClick={() => add({ name: '', for: null })}
          >
            添加另选的人
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

function whyNot(
  typed: string,
  candidates: readonly string[],
  writeIns: readonly { readonly name?: string }[],
): string | undefined {
  if (typed === '') return undefined;
  if (candidates.includes(typed)) return '他是本轮候选人，写在另选栏里的票请计入他的得票';
  const same = writeIns.filter(({ name = '' }) => name.trim() === typed).length;
  return same > 1 ? '这个人填了两行，请合并成一行' : undefined;
}
