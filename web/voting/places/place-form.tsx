import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';
import { articleOf } from '@xuanwu/rules/articles.ts';
import type { RuleId } from '@xuanwu/rules/rule-titles.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { Divider, Flex, Form, Input, Select, Typography } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';
import { LEVELS } from '../../widgets/words.ts';
import { CLOCK_TIME } from '../clock-time.ts';
import { OpeningChecks } from './opening-checks.tsx';
import { PLACE_KINDS, PLACE_USES, type PlaceKind } from '../polling-words.ts';
import { StaffFields, USUAL_STAFF } from './staff-fields.tsx';

type Typed = Omit<ActShapes['set-up-polling-place']['input'], 'cycle' | 'area'>;

/** 设立投票场所. */
export function PlaceForm(props: {
  constituencies: readonly ConstituencyRow[];
  law: LocalLaw;
  onDone: () => void;
}) {
  const { constituencies, law, onDone } = props;
  const [form] = Form.useForm<Typed>();
  const setUp = useAct('set-up-polling-place');
  const draft = useDraft(form, 'place');
  useFieldErrors(form, setUp.error);
  const chosen: string[] = Form.useWatch('constituencies', form) ?? [];
  const kind: PlaceKind = Form.useWatch('kind', form) ?? 'station';
  const served = constituencies.filter(({ id }) => chosen.includes(id));
  const [first] = served;
  const electionDay = first?.electionDay ?? constituencies[0]?.electionDay ?? '';
  const citing = (rule: RuleId) => (electionDay === '' ? '' : `（${articleOf(rule, electionDay)}）`);
  const submit = (typed: Typed) => {
    if (!first) return;
    const { cycle, area } = first;
    setUp.mutate(
      { ...typed, staff: typed.staff ?? [], cycle, area },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  };
  return (
    <Form<Typed>
      form={form}
      name="place"
      layout="vertical"
      initialValues={{ kind: 'station', opensAt: '07:00', closesAt: '18:00', staff: USUAL_STAFF }}
      onValuesChange={draft.keep}
      onFinish={submit}
    >
      <Form.Item
        name="constituencies"
        label="在这里投票的选区"
        extra={first ? `设在${first.areaName}` : '同一地方的县级选区和乡级选区一起选，选民一次领两张票。'}
        rules={[
          { required: true, message: '请选择选区' },
          {
            validator: () =>
              new Set(served.map(({ area }) => area)).size > 1
                ? Promise.reject(
                    new Error('选了不同乡镇的选区。一个投票场所只为一个乡镇、街道设立，请去掉其他乡镇的。'),
                  )
                : Promise.resolve(),
          },
        ]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={constituencies.map(({ id, name, level, places }) => ({
            value: id,
            label: `${name} · ${LEVELS[level]}${places === 0 ? ' · 还没有投票场所' : ''}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="kind"
        label="方式"
        extra={`${PLACE_USES[kind]}${citing(kind === 'mobile-box' ? 'vote-mobile' : 'vote-place')}。`}
      >
        <Select options={optionsOf(PLACE_KINDS)} />
      </Form.Item>
      <Form.Item
        name="name"
        label="名称"
        rules={[
          { required: true, whitespace: true, message: '请填写名称，例如“龙镇第1选区投票站”' },
          { max: 60, message: '名称至多 60 个字' },
        ]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="address"
        label="地址"
        rules={[
          { required: true, whitespace: true, message: '请填写选民找得到的地址' },
          { max: 120, message: '地址至多 120 个字' },
        ]}
      >
        <Input />
      </Form.Item>
      <Flex gap={16}>
        <Form.Item name="opensAt" label="投票开始" rules={[CLOCK_TIME]}>
          <Input placeholder="07:00" />
        </Form.Item>
        <Form.Item
          name="closesAt"
          label="投票结束"
          dependencies={['opensAt']}
          rules={[
            CLOCK_TIME,
            ({ getFieldValue }) => ({
              validator: (_, closesAt: string) =>
                closesAt && closesAt <= getFieldValue('opensAt')
                  ? Promise.reject(new Error('结束要晚于开始'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input placeholder="18:00" />
        </Form.Item>
      </Flex>
      <Divider titlePlacement="start" plain>
        工作人员
      </Divider>
      <Flex vertical gap={16}>
        <Typography.Text type="secondary">
          候选人不得担任本选区的工作人员，候选人的近亲属不得担任监票人、计票人{citing('staff-scrutineer')}。
        </Typography.Text>
        <StaffFields />
        <OpeningChecks electionDay={electionDay} law={law} />
        <ProblemAlert error={setUp.error} />
        <ActButton act="set-up-polling-place" type="primary" htmlType="submit" loading={setUp.isPending} />
      </Flex>
    </Form>
  );
}
