import { articleOf } from '@xuanwu/rules/articles.ts';
import type { CredentialsView } from '@xuanwu/server/phases/results/credentials/credentials-view.schema.ts';
import { FilePdfOutlined } from '@ant-design/icons';
import { Card, Flex, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { SecondPerson } from '../../widgets/second-person.tsx';

/** 代表名单: what was published, and who may be published next. */
export function PublishList({ view }: { view: CredentialsView }) {
  const ready = view.deputies.filter(({ credentials, list }) => credentials === 'valid' && list === null);
  if (ready.length === 0 && view.lists.length === 0) return null;
  return (
    <Card size="small" title="公布代表名单">
      <Flex vertical gap={12}>
        {view.lists.map(({ id, number, publishedOn, firstSession, deputies }) => (
          <Flex key={id} gap={12} wrap justify="space-between">
            <span>
              {publishedOn} 公布{number > 1 && '（补充）'} {deputies} 人
              {firstSession !== null && `，第一次会议 ${firstSession}`}
            </span>
            <a href={`/api/documents/deputies-notice/${id}`} target="_blank" rel="noreferrer">
              <FilePdfOutlined /> 代表名单公告
            </a>
          </Flex>
        ))}
        {ready.length > 0 && <Publish view={view} ready={ready.length} />}
      </Flex>
    </Card>
  );
}

function Publish({ view, ready }: { view: CredentialsView; ready: number }) {
  const [form] = Form.useForm<{ readonly firstSession?: string }>();
  const publish = useAct('publish-deputies');
  useFieldErrors(form, publish.error);
  const isFirst = view.lists.length === 0;
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ firstSession = null }: { firstSession?: string | null }) =>
        publish.mutate({ election: view.election, firstSession })
      }
    >
      <p>
        代表资格确认有效、还没有公布的 {ready} 人。 <SecondPerson act="publish-deputies" />
      </p>
      {isFirst && (
        <Form.Item
          name="firstSession"
          label="第一次会议的日期"
          extra={`代表名单应当在第一次会议以前公布（${articleOf('res-list', view.electionDay)}）。`}
          rules={[{ required: true, message: '请选第一次会议的日期' }]}
        >
          <DayPicker />
        </Form.Item>
      )}
      <Flex vertical gap={8} align="start">
        <ProblemAlert error={publish.error} />
        <ActButton act="publish-deputies" type="primary" htmlType="submit" loading={publish.isPending}>
          {isFirst ? '公布代表名单' : '补充公布'}
        </ActButton>
      </Flex>
    </Form>
  );
}
