import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { EXCLUSION_OBJECTORS } from '@xuanwu/server/phases/nomination/initial-list/exclusion-objection.schema.ts';
import type { ListDecisions } from '@xuanwu/server/phases/nomination/initial-list/list-decisions.schema.ts';
import { Drawer, Flex, Form, Input, Radio } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { useToday } from '../../api/use-today.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

const ACT = 'object-to-exclusion';

type Values = Omit<ActShapes[typeof ACT]['input'], 'exclusion'>;

/** 受理对不列入决定的异议: whoever nominated, the nominee, or the committee looking at it again. */
export function ObjectToExclusion(props: {
  constituency: ConstituencyRow;
  exclusion: ListDecisions['exclusions'][number];
  onClose: () => void;
}) {
  const { constituency, exclusion, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `${ACT} ${exclusion.id}`, ['objector']);
  const act = useAct(ACT);
  const today = useToday();
  useFieldErrors(form, act.error);
  if (today === undefined) return null;
  const submit = (values: Values) =>
    act.mutate(
      { exclusion: exclusion.id, ...values },
      {
        onSuccess: () => {
          draft.forget();
          onClose();
        },
      },
    );
  return (
    <Drawer open size="min(560px, 100vw)" title={`受理异议：${exclusion.name}不列入名单`} onClose={onClose}>
      <Form<Values>
        form={form}
        name={ACT}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ madeBy: 'nominators', receivedOn: today }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        <Form.Item name="madeBy" label="谁提出" rules={[{ required: true, message: '请选择' }]}>
          <Radio.Group options={optionsOf(EXCLUSION_OBJECTORS)} />
        </Form.Item>
        <Form.Item
          name="objector"
          label="提出异议的人"
          extra="加密保存，不进日志。"
          rules={[{ required: true, whitespace: true, message: '请填写提出异议的人' }]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <Form.Item name="receivedOn" label="收到日期" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item
          name="statement"
          label="意见和理由"
          rules={[{ required: true, whitespace: true, message: '请写明异议的意见和理由' }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <ActButton
            act={ACT}
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          >
            受理
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}
