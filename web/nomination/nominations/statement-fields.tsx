import { articleOf } from '@xuanwu/rules/articles.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import { Button, Flex, Form, Input, Radio, Select } from 'antd';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ANSWERS, FUNDING, OTHER_SEATS, VOTER_OF } from './statement-values.ts';

type Place = (string | number)[];

/** 被提名人的情况说明: in writing, of himself. Everything may come later. */
export function StatementFields(props: {
  /** Where in the form it stands. */
  at: Place;
  /** The same within a list, whose fields are named without it. */
  within?: Place;
  electionDay: string;
}) {
  const { at, within = at, electionDay } = props;
  const form = Form.useFormInstance();
  const said = (Form.useWatch([...at], form) ?? {}) as Record<string, unknown>;
  const article = (rule: RuleId) => articleOf(rule, electionDay);
  return (
    <>
      <Form.Item
        name={[...within, 'resume']}
        label="简历"
        extra={`${article('nom-info')}：如实提供个人身份、简历等基本情况。`}
      >
        <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name={[...within, 'voterOf']} label="是哪里的选民">
        <Select allowClear placeholder="没有说明" style={{ maxWidth: 320 }} options={optionsOf(VOTER_OF)} />
      </Form.Item>
      <Answer
        within={within}
        name="funding"
        day="declaredOn"
        label="是否接受境外机构、组织、个人与选举有关的资助"
        extra={`${article('nom-foreign')}：接受的不得列入名单。由选举委员会决定，不自动除名。`}
        titles={FUNDING}
        isAnswered={said['funding'] !== undefined}
        missing="请填写声明的日期"
      />
      <Form.Item
        name={[...within, 'hasOtherSeats']}
        label="是否在其他人大任代表"
        extra={`${article('nom-dual')}：不得同时担任两个以上无隶属关系的行政区域的人大代表。`}
      >
        <Radio.Group options={optionsOf(OTHER_SEATS)} />
      </Form.Item>
      {said['hasOtherSeats'] === 'some' && <OtherSeats within={within} />}
      <Answer
        within={within}
        name="answer"
        day="answeredOn"
        label="本人是否接受推荐"
        extra="不接受的，由选举委员会决定不列入名单，并告知推荐者。"
        titles={ANSWERS}
        isAnswered={said['answer'] !== undefined}
        missing="请填写答复的日期"
      />
    </>
  );
}

function Answer(props: {
  within: Place;
  name: string;
  day: string;
  label: string;
  extra: string;
  titles: Readonly<Record<string, string>>;
  isAnswered: boolean;
  missing: string;
}) {
  const { within, name, day, label, extra, titles, isAnswered, missing } = props;
  return (
    <Flex gap={16} wrap align="start">
      <Form.Item name={[...within, name]} label={label} extra={extra} style={{ flex: '2 1 320px' }}>
        <Radio.Group options={optionsOf(titles)} />
      </Form.Item>
      {isAnswered && (
        <Form.Item
          name={[...within, day]}
          label="日期"
          style={{ flex: '1 1 160px' }}
          rules={[{ required: true, message: missing }]}
        >
          <DayPicker />
        </Form.Item>
      )}
    </Flex>
  );
}

function OtherSeats({ within }: { within: Place }) {
  return (
    <Form.List name={[...within, 'otherSeats']} initialValue={[{}]}>
      {(fields, { add, remove }) => (
        <Flex vertical gap={4} style={{ marginBlockEnd: 16 }}>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} wrap align="start">
              <Form.Item
                name={[name, 'title']}
                label="任哪一级人大代表"
                style={{ flex: '2 1 200px' }}
                rules={[{ required: true, whitespace: true, message: '如：黑河市人大代表' }]}
              >
                <Input maxLength={60} placeholder="如：黑河市人大代表" />
              </Form.Item>
              <Form.Item
                name={[name, 'area']}
                label="行政区划代码"
                style={{ flex: '1 1 140px' }}
                rules={[{ required: true, pattern: /^\d{6}(\d{3})?$/, message: '六位，乡镇九位' }]}
              >
                <Input inputMode="numeric" maxLength={9} placeholder="如：231100" />
              </Form.Item>
              <Button type="link" onClick={() => remove(name)} style={{ marginBlockStart: 30 }}>
                移去
              </Button>
            </Flex>
          ))}
          <div>
            <Button size="small" onClick={() => add({})}>
              再加一个职务
            </Button>
          </div>
        </Flex>
      )}
    </Form.List>
  );
}
