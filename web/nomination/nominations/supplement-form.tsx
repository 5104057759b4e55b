import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { App, Drawer, Flex, Form } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import type { Nomination } from '../words.ts';
import { checkAgain, type Signer } from './check-nomination.ts';
import { describeRefused } from './refused.ts';
import { Signers } from './signers.tsx';

/** 补充推荐签名: more hands under a nomination that was taken; the whole is counted again. */
export function SupplementForm(props: {
  constituency: ConstituencyRow;
  nomination: Nomination;
  onClose: () => void;
}) {
  const { constituency, nomination, onClose } = props;
  const [form] = Form.useForm<{ signers: Signer[] }>();
  const draft = useDraft(form, `supplement ${nomination.id}`);
  const act = useAct('supplement-nomination');
  const { notification } = App.useApp();
  const signers = Form.useWatch('signers', form) ?? [];
  const checked = checkAgain(constituency, nomination, signers);
  const submit = async () => {
    const signatures = signers.map(({ written, person }) => ({ written, person }));
    const answer = await act.mutateAsync({ nomination: nomination.id, signatures }).catch(() => undefined);
    if (answer?.kind !== 'done') return;
    draft.forget();
    onClose();
    const told = describeRefused(answer.output.refused);
    if (told) notification.warning(told);
  };
  return (
    <Drawer title="补充推荐签名" open onClose={onClose} size="min(720px, 100vw)">
      <Form
        form={form}
        name="supplement"
        layout="vertical"
        onValuesChange={draft.keep}
        onFinish={() => void submit()}
      >
        <Form.Item
          name="signers"
          label="新签名的选民"
          extra={`这件推荐原有 ${nomination.nominators.length} 人联名，和新签名的一起重新计算。`}
          rules={[{ required: true, message: '请先加入新签名的选民' }]}
        >
          <Signers
            constituency={constituency.id}
            electionDay={constituency.electionDay}
            standing={nomination.nominators.length}
            ruling={checked.ok ? checked.ruling : undefined}
          />
        </Form.Item>
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={act.error} />
          <ActButton
            act="supplement-nomination"
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          >
            登记补充签名
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}
