import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { Alert, Drawer, Flex, Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActButton } from '../../../widgets/act-button.tsx';
import { useDraft } from '../../../widgets/draft.ts';
import { ProblemAlert } from '../../../widgets/problem-alert.tsx';
import { standing } from '../../words.ts';
import { Nominees } from '../nominee-fields.tsx';
import { nomineesOf, type NomineeValues } from '../nominee-values.ts';

/** 开始收集联名: for whom. What is written here is what every voter sees before he confirms. */
export function OpenCollectionForm(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  onClose: () => void;
}) {
  const { constituency, nominations, onClose } = props;
  const [form] = Form.useForm<{ nominees: NomineeValues[] }>();
  const draft = useDraft(form, `collect ${constituency.id}`);
  const act = useAct('open-nomination-collection');
  const submit = async ({ nominees }: { nominees: NomineeValues[] }) => {
    const sent = { constituency: constituency.id, nominees: nomineesOf(nominees) };
    const answer = await act.mutateAsync(sent).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    onClose();
  };
  return (
    <Drawer title={`开始收集联名：${constituency.name}`} open onClose={onClose} size="min(880px, 100vw)">
      <Form
        form={form}
        name="collect"
        layout="vertical"
        scrollToFirstError
        initialValues={{ nominees: [{}] }}
        onValuesChange={draft.keep}
        onFinish={(values) => void submit(values)}
      >
        <Alert
          type="info"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title="选民打开链接，看清楚被提名人的情况，凭姓名和身份证号码（或者选民证）本人确认"
          description="确认满十人以后，由您结束收集、登记提名；在此以前还不是一件提名。姓名、简历等会给拿到链接的人看，出生日期只显示到月。"
        />
        <Nominees constituency={constituency} known={standing(nominations)} />
        <Flex vertical gap={12} align="start" style={{ marginBlockStart: 16 }}>
          <ProblemAlert error={act.error} />
          <ActButton
            act="open-nomination-collection"
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          >
            开始收集
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}
