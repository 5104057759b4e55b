import type { Home } from '@xuanwu/server/cycle/home.schema.ts';
import type { AreaRowSchema } from '@xuanwu/server/phases/preparation/preparation.schema.ts';
import {
  type RegistrationStationRow,
  STATION_DAYS,
} from '@xuanwu/server/phases/registration/stations/station.schema.ts';
import { Drawer, Flex, Form, Input, Radio, Select } from 'antd';
import type { z } from 'zod';
import type { ActShapes } from '../../api/acts.ts';
import { useRead } from '../../api/queries.ts';
import { useAct } from '../../api/use-act.ts';
import { ActButton } from '../../widgets/act-button.tsx';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { useDraft } from '../../widgets/draft.ts';
import { useFieldErrors } from '../../widgets/field-errors.ts';
import { optionsOf } from '../../widgets/options.ts';
import { ProblemAlert } from '../../widgets/problem-alert.tsx';

type Area = z.infer<typeof AreaRowSchema>;
type Values = Omit<ActShapes['set-up-registration-station']['input'], 'cycle'>;

/** 设立登记站, or 更正登记站. */
export function StationForm(props: {
  cycle: NonNullable<Home['cycle']>;
  station?: RegistrationStationRow;
  onClose: () => void;
}) {
  const { cycle, station, onClose } = props;
  const [form] = Form.useForm<Values>();
  const draft = useDraft(form, `registration-station ${station?.id ?? ''}`);
  const setUp = useAct('set-up-registration-station');
  const correct = useAct('correct-registration-station');
  const error = station ? correct.error : setUp.error;
  useFieldErrors(form, error);
  const onSuccess = () => {
    draft.forget();
    onClose();
  };
  const submit = ({ area, ...values }: Values) => {
    const filled = { ...values, note: values.note ?? '', staff: values.staff ?? [] };
    if (station) correct.mutate({ ...filled, station: station.id }, { onSuccess });
    else setUp.mutate({ ...filled, cycle: cycle.id, area }, { onSuccess });
  };
  return (
    <Drawer
      open
      size="min(560px, 100vw)"
      title={station ? `更正登记站：${station.name}` : '设立登记站'}
      onClose={onClose}
    >
      <Form<Values>
        form={form}
        name="registration-station"
        layout="vertical"
        requiredMark={false}
        initialValues={station ?? { days: 'daily', opensAt: '08:30', closesAt: '17:00', staff: [] }}
        onValuesChange={draft.keep}
        onFinish={submit}
      >
        {!station && <AreaField />}
        <Fields />
        <Flex vertical gap={12} align="start">
          <ProblemAlert error={error} />
          <ActButton
            act={station ? 'correct-registration-station' : 'set-up-registration-station'}
            type="primary"
            htmlType="submit"
            loading={setUp.isPending || correct.isPending}
          >
            {station ? '更正' : '设立'}
          </ActButton>
        </Flex>
      </Form>
    </Drawer>
  );
}

function AreaField() {
  const areas = useRead<Area[]>('/api/areas').data ?? [];
  return (
    <Form.Item name="area" label="设在哪里" rules={[{ required: true, message: '请选择乡镇、街道' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="乡镇、街道，或者县（市）本级"
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Form.Item>
  );
}

function required(message: string) {
  return [{ required: true, whitespace: true, message }];
}

const CLOCK_TIME = { required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '请写成 08:30 这样' };

function Fields() {
  return (
    <>
      <Form.Item name="name" label="名称" rules={required('请填写名称，例如“龙镇政务大厅登记站”')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="address" label="地址" rules={required('请填写选民找得到的地址')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="telephone"
        label="对外公布的电话"
        extra="办公电话，公开页上看得到，不要填个人手机。"
        rules={[{ required: true, pattern: /^[\d\-()（）转 ]{7,30}$/, message: '请填对外公布的办公电话' }]}
      >
        <Input inputMode="tel" maxLength={30} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="firstDay" label="从哪一天" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="lastDay" label="到哪一天" rules={[{ required: true, message: '请选日期' }]}>
          <DayPicker />
        </Form.Item>
      </Flex>
      <Form.Item name="days" label="开放的日子">
        <Radio.Group optionType="button" options={optionsOf(STATION_DAYS)} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="opensAt" label="每天开始" rules={[CLOCK_TIME]}>
          <Input style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="closesAt" label="每天结束" rules={[CLOCK_TIME]}>
          <Input style={{ width: 120 }} />
        </Form.Item>
      </Flex>
      <Form.Item name="note" label="提示选民的话" extra="如：请带居民身份证。公开页上看得到。">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="staff" label="工作人员" extra="输入姓名后按回车，可以填几个人。不对外公布。">
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ' ']} />
      </Form.Item>
    </>
  );
}
