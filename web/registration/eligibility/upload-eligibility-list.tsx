import { ACTS, mayActNow } from '@xuanwu/rules/acts.ts';
import { whyNot } from '@xuanwu/rules/explanations/explanations.ts';
import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import {
  FACT_KINDS,
  FACT_SOURCES,
} from '@xuanwu/server/phases/registration/eligibility/person-fact.schema.ts';
import { InboxOutlined } from '@ant-design/icons';
import { Alert, Card, Col, Form, Input, Row, Select, Typography, Upload } from 'antd';
import { useNavigate } from 'react-router';
import { useFileUpload } from '../../api/use-file-upload.ts';
import { useSession } from '../../api/session.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { UploadProgress } from '../upload-progress.tsx';

const ACT = 'upload-eligibility-list';

interface Values {
  readonly kind: string;
  readonly source: string;
  readonly document: string;
}

const SOURCES = optionsOf(FACT_SOURCES).filter(({ value }) => value !== 'committee');

type Cycle = NonNullable<Home['cycle']>;

/** 上传资格名册: what list, whose, by which paper; then the file. */
export function UploadEligibilityList({ cycle }: { cycle: Cycle }) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const objection = useWhyNot(cycle);
  const upload = useFileUpload<{ list: string }>(ACT, ({ list }) => navigate(`/eligibility-lists/${list}`));
  const send = async (file: File) => {
    const values = await form.validateFields().catch(() => undefined);
    if (!values) return;
    upload.send({ fields: { cycle: cycle.id, ...values }, file });
  };
  return (
    <Card size="small" title="上传资格名册">
      {objection !== undefined && (
        <Alert type="info" showIcon title={objection} style={{ marginBlockEnd: 12 }} />
      )}
      <Form<Values> form={form} layout="vertical" disabled={objection !== undefined}>
        <Row gutter={12}>
          <Col xs={24} sm={8}>
            <Form.Item name="kind" label="种类" rules={[{ required: true, message: '请选择是什么名册' }]}>
              <Select options={optionsOf(FACT_KINDS)} placeholder="请选择" />
            </Form.Item>
          </Col>
          <Col xs={24} sm={8}>
            <Form.Item name="source" label="来源" rules={[{ required: true, message: '请选择从哪里来' }]}>
              <Select options={SOURCES} placeholder="请选择" />
            </Form.Item>
          </Col>
          <Col xs={24} sm={8}>
            <Form.Item
              name="document"
              label="名称和文号"
              rules={[{ required: true, whitespace: true, message: '请填名册的名称和文号' }]}
            >
              <Input maxLength={120} autoComplete="off" placeholder="如：公安局死亡注销名册" />
            </Form.Item>
          </Col>
        </Row>
      </Form>
      <Upload.Dragger
        accept=".csv,.txt,.xlsx"
        showUploadList={false}
        disabled={objection !== undefined || upload.isPending}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden style={{ fontSize: 32, marginBlockEnd: 8 }} />
        <div>把文件拖到这里，或按这里选择文件</div>
        <Typography.Text type="secondary">
          CSV 或
          XLSX，第一行是列名：姓名、公民身份号码、日期……只留下本登记册上的人，其余的行和文件本身比对完就删除。
        </Typography.Text>
      </Upload.Dragger>
      <UploadProgress {...upload} />
    </Card>
  );
}

function useWhyNot(cycle: Cycle): string | undefined {
  const { acts } = useSession();
  if (!acts.includes(ACT)) return `当前岗位不能办理“${ACTS[ACT].title}”，请换岗位。`;
  const ruling = mayActNow(ACT, { cycle: cycle.stage });
  return ruling.permitted ? undefined : `现在不能上传：${whyNot(ruling.reasons)}`;
}
