import { articleOf } from '@xuanwu/rules/articles.ts';
import type { CurrentCycle } from '@xuanwu/server/phases/preparation/cycle.schema.ts';
import { App, Button, Drawer, Flex, Form, Input, Select } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { optionsOf } from '../widgets/options.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { areaName, BODY_KINDS, type BodyKind } from './body-lines.ts';
import type { ListedMember } from './member-list.ts';
import { MembersField } from './members-field.tsx';

export interface WantedBody {
  readonly kind: BodyKind;
  readonly area: string;
}

interface BodyForm extends WantedBody {
  readonly name: string;
  readonly appointedBy: string;
  readonly documentNumber: string;
  readonly members: ListedMember[];
}

/** 设立选举机构: in the form of its appointing document. */
export function AppointBody(props: {
  cycle: NonNullable<CurrentCycle['cycle']>;
  wanted: WantedBody;
  onClose: () => void;
}) {
  const { cycle, wanted, onClose } = props;
  const { notification } = App.useApp();
  const [form] = Form.useForm<BodyForm>();
  const draft = useDraft(form, `appoint-body ${wanted.kind} ${wanted.area}`);
  const appoint = useAct('appoint-body');
  useFieldErrors(form, appoint.error);
  const submit = async (values: BodyForm) => {
    const answer = await appoint.mutateAsync({ cycle: cycle.id, ...values }).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    onClose();
    if (answer.kind === 'done' && answer.output.warnings.length > 0) {
      notification.warning({
        title: `${values.name}已设立`,
        description: '组成人数不在工作方案规定的范围，已在选务日志里写明。',
      });
    }
  };
  return (
    <Drawer
      open
      title="设立选举机构"
      size={560}
      onClose={onClose}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={onClose}>关闭（保留草稿）</Button>
          <ActButton act="appoint-body" type="primary" loading={appoint.isPending} onClick={form.submit} />
        </Flex>
      }
    >
      <Form<BodyForm>
        form={form}
        layout="vertical"
        initialValues={{ ...wanted, ...named(cycle.plan, wanted), members: FIRST_MEMBERS }}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={(changed: Partial<BodyForm>, values) => {
          if (changed.kind !== undefined || changed.area !== undefined) {
            form.setFieldsValue(named(cycle.plan, values));
          }
          draft.keep();
        }}
        onFinish={(values) => void submit(values)}
      >
        <BodyFields plan={cycle.plan} electionDay={cycle.electionDay} />
        <MembersField plan={cycle.plan} electionDay={cycle.electionDay} onPasted={draft.keep} />
        <ProblemAlert error={appoint.error} />
      </Form>
    </Drawer>
  );
}

type Plan = NonNullable<CurrentCycle['cycle']>['plan'];

const FIRST_MEMBERS = [{ duty: 'chair' }, { duty: 'vice-chair' }, { duty: 'member' }];

/** What a body is usually called, and who appoints it. */
function named(plan: Plan, { kind, area }: WantedBody): { name: string; appointedBy: string } {
  const place = areaName(plan, area);
  return {
    name: `${place}${BODY_KINDS[kind]}`,
    appointedBy: kind === 'committee' ? `${plan.county.name}人大常委会` : `${place}选举委员会`,
  };
}

function BodyFields({ plan, electionDay }: { plan: Plan; electionDay: string }) {
  const kind = Form.useWatch<BodyKind | undefined>('kind');
  return (
    <>
      <Flex gap={12} wrap>
        <Form.Item label="类别" name="kind" style={{ flex: '1 1 160px' }}>
          <Select options={optionsOf(BODY_KINDS)} />
        </Form.Item>
        <Form.Item label="地区" name="area" style={{ flex: '1 1 160px' }}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={plan.congresses.map(({ area }) => ({ value: area, label: areaName(plan, area) }))}
          />
        </Form.Item>
      </Flex>
      <Form.Item
        label="名称"
        name="name"
        rules={[{ required: true, whitespace: true, message: '请填写机构的名称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        label="任命机关"
        name="appointedBy"
        extra={
          kind === 'committee'
            ? `县、乡两级选举委员会的组成人员都由县级人大常委会任命（${articleOf('ec-resign', electionDay)}）。`
            : undefined
        }
        rules={[{ required: true, whitespace: true, message: '请填写任命机关' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item
        label="任命文号"
        name="documentNumber"
        rules={[{ required: true, whitespace: true, message: '请填写任命文件的文号' }]}
      >
        <Input maxLength={60} placeholder="如：五人常发〔2016〕10号" />
      </Form.Item>
    </>
  );
}
