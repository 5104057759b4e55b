import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import type { Nominee } from '@xuanwu/server/phases/nomination/nomination.schema.ts';
import type { Nominations } from '@xuanwu/server/phases/nomination/nominations-view.schema.ts';
import { App, Drawer, Flex, Form, Radio, Select } from 'antd';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../widgets/act-button.tsx';
import { useDraft } from '../widgets/draft.ts';
import { useFieldErrors } from '../widgets/field-errors.ts';
import { optionsOf } from '../widgets/options.ts';
import { ProblemAlert } from '../widgets/problem-alert.tsx';
import { checkNomination, type NominationDraft, type Signer } from './check-nomination.ts';
import { Nominees } from './nominee-fields.tsx';
import { Signers } from './signers.tsx';
import { NOMINATION_KINDS, standing } from './words.ts';

interface Values {
  readonly kind: 'organisations' | 'voters';
  readonly organisations?: string[];
  readonly nominators?: Signer[];
  readonly nominees: Nominee[];
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
  const draft = useDraft(form, `nominate ${constituency.id}`);
  const act = useAct('nominate');
  const { notification } = App.useApp();
  useFieldErrors(form, act.error);
  const values: NominationDraft = Form.useWatch([], form) ?? { kind: 'voters' };
  const checked = checkNomination(constituency, nominations.nominations, values);
  const ruling = checked.ok ? checked.ruling : undefined;
  const submit = async (sent: Values) => {
    const answer = await act.mutateAsync(inputOf(constituency.id, sent)).catch(() => undefined);
    if (!answer) return;
    draft.forget();
    form.resetFields();
    onClose();
    const left = answer.kind === 'done' ? answer.output.refusedNominators : [];
    if (left.length === 0) return;
    const named = left.map(({ person, reason }) => `${nameOf(sent, person)}（${reason}）`).join('、');
    notification.warning({ title: `${left.length} 个签名没有计入`, description: named });
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
      <Form.Item name="kind" label="推荐方式">
        <Radio.Group options={optionsOf(NOMINATION_KINDS)} optionType="button" />
      </Form.Item>
      {values.kind === 'voters' ? (
        <Form.Item
          name="nominators"
          label="联名的选民"
          required
          validateTrigger="onSubmit"
          rules={[
            {
              validator: () =>
                ruling && !ruling.reasons.every(({ rule, holds }) => holds || rule !== 'nom-voters')
                  ? Promise.reject(new Error('有效联名不足十人，不能登记。请补足签名。'))
                  : Promise.resolve(),
            },
          ]}
        >
          <Signers constituency={constituency.id} ruling={ruling} />
        </Form.Item>
      ) : (
        <Organisations />
      )}
      <Nominees seats={constituency.seats} known={standing(nominations)} />
      <Flex vertical gap={12} style={{ marginBlockStart: 16 }}>
        <ProblemAlert error={act.error} />
        <div>
          <ActButton
            act="nominate"
            state={{ constituency: constituency.stage }}
            type="primary"
            htmlType="submit"
            loading={act.isPending}
          >
            登记提名
          </ActButton>
        </div>
      </Flex>
    </Form>
  );
}

/** 各政党、各人民团体，可以联合或者单独推荐. */
function Organisations() {
  return (
    <Form.Item
      name="organisations"
      label="推荐的政党、人民团体"
      extra="只写一个的是单独推荐，写几个的是联合推荐。写完一个按回车。"
      rules={[{ required: true, message: '请写明推荐的政党或者人民团体' }]}
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

function inputOf(constituency: string, { kind, organisations = [], nominators = [], nominees }: Values) {
  return kind === 'voters'
    ? { kind, constituency, nominators: nominators.map(({ person }) => person), nominees }
    : { kind, constituency, organisations, nominees };
}

function nameOf({ nominators = [] }: Values, person: string): string {
  return nominators.find((signer) => signer.person === person)?.name ?? '';
}
