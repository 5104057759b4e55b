import { age } from '@xuanwu/rules/age.ts';
import { isCivilDate } from '@xuanwu/rules/civil-date.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominee } from '@xuanwu/server/phases/nomination/nominations/nominate.schema.ts';
import {
  AutoComplete,
  Button,
  Card,
  Col,
  Collapse,
  Flex,
  Form,
  Input,
  Radio,
  Row,
  Select,
  Typography,
} from 'antd';
import type { ReactNode } from 'react';
import { optionsOf } from '../../widgets/options.ts';
import { StatementFields } from './statement-fields.tsx';
import { type Candidate, CANDIDATE_GROUPS, particulars, WAS_DEPUTY } from '../words.ts';

/** 被提名人: at most as many as there are seats. */
export function Nominees(props: { constituency: ConstituencyRow; known: readonly Candidate[] }) {
  const { constituency, known } = props;
  const { seats, electionDay } = constituency;
  return (
    <Form.List name="nominees">
      {(fields, { add, remove }) => (
        <Flex vertical gap={12}>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              title={`被提名人${fields.length > 1 ? `（第 ${name + 1} 名）` : ''}`}
              extra={
                fields.length > 1 && (
                  <Button type="link" size="small" onClick={() => remove(name)}>
                    移去第 {name + 1} 名
                  </Button>
                )
              }
            >
              <NomineeFields at={name} known={known} electionDay={electionDay} />
            </Card>
          ))}
          <div>
            <Button disabled={fields.length >= seats} onClick={() => add({})}>
              再加一名被提名人
            </Button>{' '}
            <Typography.Text type="secondary">
              每一推荐者推荐的人数不得超过本选区应选名额（{seats} 名）
            </Typography.Text>
          </div>
        </Flex>
      )}
    </Form.List>
  );
}

function NomineeFields(props: { at: number; known: readonly Candidate[]; electionDay: string }) {
  const { at, known, electionDay } = props;
  return (
    <>
      <Row gutter={16}>
        <Field at={at} name="name" label="姓名" missing="请填写姓名，和身份证上的一致">
          <Input maxLength={60} autoComplete="off" />
        </Field>
        <Field at={at} name="sex" label="性别" missing="请选择性别">
          <Radio.Group
            options={[
              { value: 'male', label: '男' },
              { value: 'female', label: '女' },
            ]}
          />
        </Field>
        <BirthDate at={at} electionDay={electionDay} />
        <Field at={at} name="ethnicity" label="民族" missing="请填写民族">
          <AutoComplete
            options={choices('汉族', '满族', '蒙古族', '回族', '朝鲜族', '达斡尔族', '鄂伦春族')}
          />
        </Field>
        <Field at={at} name="education" label="文化程度" missing="请填写文化程度">
          <AutoComplete options={choices('研究生', '大学', '大专', '中专', '高中', '初中', '小学')} />
        </Field>
        <Field at={at} name="politics" label="政治面貌" missing="请填写政治面貌">
          <AutoComplete options={choices('群众', '中共党员', '共青团员', '民主党派成员', '无党派人士')} />
        </Field>
        <Field at={at} name="occupation" label="职业和职务" missing="请填写职业和职务">
          <Input maxLength={80} />
        </Field>
        <Field at={at} name="group" label="统计类别" missing="请选择统计类别">
          <Select options={optionsOf(CANDIDATE_GROUPS)} placeholder="只用于统计代表构成" />
        </Field>
        <Col xs={24} sm={12} md={8}>
          <Form.Item name={[at, 'wasDeputy']} label="上届是不是本级人大代表">
            <Select allowClear options={optionsOf(WAS_DEPUTY)} placeholder="没有问，只用于统计连任" />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item noStyle dependencies={[['nominees', at, 'name']]}>
        {({ getFieldValue, setFieldValue }) => (
          <Known
            named={known.filter(({ name }) => name === getFieldValue(['nominees', at, 'name']))}
            onTake={(candidate) =>
              setFieldValue(['nominees', at], {
                ...getFieldValue(['nominees', at]),
                ...identityOf(candidate),
              })
            }
          />
        )}
      </Form.Item>
      <Collapse
        size="small"
        items={[
          {
            key: 'statement',
            label: '简历、声明和其他职务（可以登记以后再补）',
            children: (
              <StatementFields
                at={['nominees', at, 'said']}
                within={[at, 'said']}
                electionDay={electionDay}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function identityOf({
  name,
  sex,
  birthDate,
  ethnicity,
  education,
  politics,
  occupation,
  group,
  wasDeputy,
}: Candidate): Omit<Nominee, 'statement'> {
  return { name, sex, birthDate, ethnicity, education, politics, occupation, group, wasDeputy };
}

/** Whoever bears this name was nominated already: the same person is one candidate, with one more nomination. */
function Known(props: { named: readonly Candidate[]; onTake: (candidate: Candidate) => void }) {
  return props.named.map((candidate) => (
    <Flex key={candidate.id} gap={8} align="center" wrap role="status">
      <Typography.Text type="secondary">
        已有人提名{candidate.name}（{particulars(candidate)}）。是同一人的，姓名、性别和出生日期要一致。
      </Typography.Text>
      <Button size="small" onClick={() => props.onTake(candidate)}>
        是同一人，照抄
      </Button>
    </Flex>
  ));
}

function Field(props: { at: number; name: string; label: string; missing: string; children: ReactNode }) {
  const { at, name, label, missing, children } = props;
  return (
    <Col xs={24} sm={12} md={8}>
      <Form.Item
        name={[at, name]}
        label={label}
        rules={[{ required: true, whitespace: true, message: missing }]}
      >
        {children}
      </Form.Item>
    </Col>
  );
}

function BirthDate({ at, electionDay }: { at: number; electionDay: string }) {
  return (
    <Col xs={24} sm={12} md={8}>
      <Form.Item
        name={[at, 'birthDate']}
        label="出生日期"
        normalize={(text: string) => text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')}
        rules={[
          { required: true, message: '请填写出生日期' },
          { validator: (_, text?: string) => readable(text) },
          { warningOnly: true, validator: (_, text?: string) => ofAge(text, electionDay) },
        ]}
      >
        <Input inputMode="numeric" maxLength={10} placeholder="如 19700131" autoComplete="off" />
      </Form.Item>
    </Col>
  );
}

function readable(text?: string): Promise<void> {
  if (!text || isCivilDate(text)) return Promise.resolve();
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return Promise.reject(new Error(isWritten ? `没有 ${text} 这一天` : '请写成 1970-01-31 或 19700131'));
}

/** Said while it is typed; whoever is under age is no candidate, and a mistake is corrected now. */
function ofAge(text: string | undefined, electionDay: string): Promise<void> {
  if (!text || !isCivilDate(text)) return Promise.resolve();
  const decided = age({ birthDate: text, electionDay });
  if (!decided.ok || decided.ruling.eligible) return Promise.resolve();
  const { turns18On, reasons } = decided.ruling;
  const article = reasons[0]?.article ?? '';
  const said = `${turns18On} 才满十八周岁，选举日是 ${electionDay}，没有被选举权（${article}）。请核对。`;
  return Promise.reject(new Error(said));
}

function choices(...words: readonly string[]): { value: string }[] {
  return words.map((value) => ({ value }));
}
