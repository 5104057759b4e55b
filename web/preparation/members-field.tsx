import { DeleteOutlined } from '@ant-design/icons';
import { committeeSize } from '@xuanwu/rules/committee-size.ts';
import { bodyRange } from '@xuanwu/server/phases/preparation/plan-questions.schema.ts';
import type { WorkPlan } from '@xuanwu/server/phases/preparation/work-plan.schema.ts';
import { Button, Flex, Form, Input, Select, Typography } from 'antd';
import { optionsOf } from '../widgets/options.ts';
import { type BodyKind, dutiesOf } from './body-lines.ts';
import { BodySize } from './body-size.tsx';
import type { ListedMember } from './member-list.ts';
import { PasteMembers } from './paste-members.tsx';

/** 组成人员, one a line or pasted all at once, with what is odd about them. */
export function MembersField(props: { plan: WorkPlan; electionDay: string; onPasted: () => void }) {
  const { plan, electionDay, onPasted } = props;
  const kind = Form.useWatch<BodyKind | undefined>('kind') ?? 'committee';
  const area = Form.useWatch<string | undefined>('area') ?? '';
  const members = (Form.useWatch<Partial<ListedMember>[] | undefined>('members') ?? []).filter(
    (member) => member !== undefined && (member.name ?? '').trim() !== '',
  );
  const range = bodyRange(plan, { kind, area }, plan.county.code);
  const size = range && committeeSize({ electionDay, members: members.length, ...range });
  const duties = dutiesOf(kind);
  return (
    <Form.Item label="组成人员" required>
      <Flex vertical gap={8}>
        <PasteMembers kind={kind} onPasted={onPasted} />
        <Form.List name="members">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Flex key={key} gap={8} align="start">
                  <Form.Item
                    name={[name, 'name']}
                    style={{ margin: 0, flex: '1 1 auto' }}
                    rules={[{ required: true, whitespace: true, message: '请填写姓名，或者删去这一行' }]}
                  >
                    <Input maxLength={40} aria-label={`第 ${name + 1} 人姓名`} />
                  </Form.Item>
                  <Form.Item name={[name, 'duty']} style={{ margin: 0 }}>
                    <Select
                      aria-label={`第 ${name + 1} 人职务`}
                      style={{ width: 120 }}
                      options={optionsOf(duties)}
                    />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    disabled={fields.length === 1}
                    aria-label={`删除第 ${name + 1} 人`}
                    onClick={() => remove(name)}
                  />
                </Flex>
              ))}
              <Button type="dashed" onClick={() => add({ duty: 'member' })}>
                添加一人
              </Button>
            </>
          )}
        </Form.List>
        <Flex gap={4} align="center" wrap>
          <span>已填</span> <BodySize size={members.length > 0 ? size : undefined} members={members.length} />
          {range && (
            <Typography.Text type="secondary">
              （方案规定 {range.min} 至 {range.max} 人）
            </Typography.Text>
          )}
        </Flex>
        {oddities(members, duties.chair).map((text) => (
          <Typography.Text key={text} type="warning">
            提醒：{text}
          </Typography.Text>
        ))}
      </Flex>
    </Form.Item>
  );
}

function oddities(members: readonly Partial<ListedMember>[], chair: string): string[] {
  const names = members.map(({ name = '' }) => name.trim());
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const chairs = members.filter(({ duty }) => duty === 'chair').length;
  return [
    ...twice.map((name) => `“${name}”填了不止一次`),
    ...(names.length > 0 && chairs !== 1 ? [chairs === 0 ? `没有${chair}` : `${chair}有 ${chairs} 人`] : []),
  ];
}
