import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Flex, Form, Radio, Select, Upload } from 'antd';
import { useRef, useState } from 'react';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { NOMINATOR_REFUSALS, type NominationRuling } from '@xuanwu/rules/nomination.ts';
import { ProblemError } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { checkNomination, type NominationDraft, type Signer } from './check-nomination.ts';
import { Nominees } from './nominee-fields.tsx';
import { Signers } from './signers.tsx';
import { describeRefused } from './refused.ts';
import { SCAN_TYPES, sendScan } from './scans.tsx';
import { nomineesOf, type NomineeValues } from './nominee-values.ts';
import { PublicationClock } from '../../law/publication-clock.tsx';
import { NOMINATION_KINDS, standing } from '../words.ts';

interface ScanFile {
  readonly originFileObj?: File;
}

interface Values {
  readonly kind: 'organisations' | 'voters';
  readonly organisations?: string[];
  readonly signers?: Signer[];
  readonly receivedOn?: string | null;
  readonly nominees: NomineeValues[];
  readonly scans?: ScanFile[];
}

/** 登记一件提名推荐: who nominates, whom. Both kinds are the same form. */
export function NominateForm(props: {
  constituency: ConstituencyRow;
  nominations: Nominations;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { constituency, isOpen, onClose } = props;
  return (
    <Drawer title={`登记提名：${constituency.name}`} open={isOpen} onClose={onClose} size="min(880px, 100vw)">
      <Fields {...props} />
    </Drawer>
  );
}

function Fields(props: { constituency: ConstituencyRow; nominations: Nominations; onClose: () => void }) {
  const { constituency, nominations, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `nominate ${constituency.id}`, ['scans']);
  const act = useAct('nominate');
  const { notification } = App.useApp();
  const queries = useQueryClient();
  useFieldErrors(form, act.error);
  const values: NominationDraft = Form.useWatch([], form) ?? { kind: 'voters' };
  const checked = checkNomination(constituency, nominations, values);
  const ruling = checked.ok ? checked.ruling : undefined;
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);
  const submit = async (sent: Values) => {
    // A second press while the scans are on their way would send them twice.
    if (sending.current) return;
    sending.current = true;
    setSending(true);
    await send(sent).finally(() => {
      sending.current = false;
      setSending(false);
    });
  };
  const send = async (sent: Values) => {
    const answer = await act.mutateAsync(inputOf(constituency.id, sent)).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    form.resetFields();
    onClose();
    if (answer.kind !== 'done') return;
    const told = describeRefused(answer.output.refused, sent.kind);
    if (told) notification.warning({ ...told, duration: 0 });
    const failed = await sendScans(answer.output.nomination, sent.scans ?? []);
    if (failed !== undefined)
      notification.error({ title: '扫描件没有附上', description: failed, duration: 0 });
    await queries.invalidateQueries();
  };
  return (
    <Form<Values>
      form={form}
      name="nominate"
      layout="vertical"
      scrollToFirstError
      initialValues={{ kind: 'organisations', nominees: [{}] }}
      onValuesChange={draft.keep}
      onFinish={(sent) => void submit(sent)}
    >
      <div style={{ marginBlockEnd: 16 }}>
        <PublicationClock rule="nom-publish" electionDay={constituency.electionDay} publishedOn={null} />
      </div>
      <Form.Item name="kind" label="推荐方式">
        <Radio.Group options={optionsOf(NOMINATION_KINDS)} optionType="button" />
      </Form.Item>
      {values.kind === 'voters' ? (
        <Form.Item
          name="signers"
          label="联名的选民"
          required
          validateTrigger="onSubmit"
          rules={[
            {
              validator: () =>
                ruling && !ruling.reasons.every(({ rule, holds }) => holds || rule !== 'nom-voters')
                  ? Promise.reject(new Error(tooFewText(ruling)))
                  : Promise.resolve(),
            },
          ]}
        >
          <Signers constituency={constituency.id} electionDay={constituency.electionDay} ruling={ruling} />
        </Form.Item>
      ) : (
        <Organisations ruling={ruling} />
      )}
      <Form.Item
        name="receivedOn"
        label="收到推荐表的日期"
        extra="今天收到的不用填；以前收到、今天补录的，填收到的那一天。"
      >
        <DayPicker />
      </Form.Item>
      <Nominees constituency={constituency} known={standing(nominations)} />
      <Form.Item
        name="scans"
        label="推荐表扫描件"
        extra="签了名的推荐表，JPG、PNG 或 PDF，可以拍照；加密保存，只有有权查看提名的岗位看得到。也可以登记以后再附。"
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { fileList: ScanFile[] }) => fileList}
        style={{ marginBlockStart: 16 }}
      >
        <Upload accept={SCAN_TYPES} multiple beforeUpload={() => false}>
          <Button>选择文件</Button>
        </Upload>
      </Form.Item>
      <Flex vertical gap={12} style={{ marginBlockStart: 16 }}>
        <ProblemAlert error={act.error} />
        <div>
          <ActButton
            act="nominate"
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={isSending}
          >
            登记提名
          </ActButton>
        </div>
      </Flex>
    </Form>
  );
}

/** 各政党、各人民团体，可以联合或者单独推荐. */
function Organisations({ ruling }: { ruling: NominationRuling | undefined }) {
  const usedUp = (ruling?.refusedNominators ?? []).filter(({ reason }) => reason !== 'not-on-roll');
  return (
    <Form.Item
      name="organisations"
      label="推荐的政党、人民团体"
      extra="只写一个的是单独推荐，写几个的是联合推荐。写完一个按回车。"
      rules={[{ required: true, message: '请写明推荐的政党或者人民团体' }]}
      {...(usedUp.length > 0 && {
        validateStatus: 'warning',
        help: usedUp.map(({ id, reason }) => `${id}：${NOMINATOR_REFUSALS[reason]}`).join('；'),
      })}
    >
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={['、', '，', ',']}
        placeholder="如：五大连池市总工会"
      />
    </Form.Item>
  );
}

/** What does not hold, with its sum and article. */
function tooFewText({ reasons }: NominationRuling): string {
  const failing = reasons.filter(({ holds }) => !holds);
  const why = failing.map((each) => `${explainReason(each)}（${each.article}）`).join('');
  return `${why}请补足签名。`;
}

function inputOf(
  constituency: string,
  { kind, organisations = [], signers = [], nominees: filled, receivedOn }: Values,
) {
  const received = receivedOn ? { receivedOn } : {};
  const nominees = nomineesOf(filled);
  const signatures = signers.map(({ written, person }) => ({ written, person }));
  return kind === 'voters'
    ? { kind, constituency, ...received, signatures, nominees }
    : { kind, constituency, ...received, organisations, nominees };
}

/** After the nomination is taken: one that is no picture does not undo it. */
async function sendScans(nomination: string, scans: readonly ScanFile[]): Promise<string | undefined> {
  const failed: string[] = [];
  for (const { originFileObj: file } of scans) {
    if (!file) continue;
    try {
      await sendScan(nomination, file);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      failed.push(`${file.name}：${error.message}`);
    }
  }
  return failed.length === 0
    ? undefined
    : `${failed.join('；')} 提名已经登记，请在“收到的提名”里展开这件提名再附。`;
}
