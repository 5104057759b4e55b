import type { PopulationBalance } from '@xuanwu/server/phases/registration/population/population.schema.ts';
import { Col, Form, Input, InputNumber, Row } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { ActModal, required, requiredText } from '../../widgets/act-form.tsx';

const ACT = 'record-population';

type Values = Omit<ActShapes[typeof ACT]['input'], 'cycle' | 'area'>;

const FIELDS = {
  people: '总人口',
  under18: '到选举日不满十八周岁',
  deprived: '被剥夺政治权利',
  suspended: '停止行使选举权利',
  unable: '经确认不能行使',
} as const;

/** 登记人口数字 of one area. What this register knows is proposed. */
export function PopulationForm(props: {
  cycle: string;
  row: PopulationBalance['rows'][number];
  onClose: () => void;
}) {
  const { cycle, row, onClose } = props;
  return (
    <ActModal<typeof ACT, Values>
      act={ACT}
      title={`${row.name}的人口数字`}
      initial={row.figure ?? row.recorded}
      input={(values) => ({ ...values, cycle, area: row.area })}
      send="登记"
      back="不登记"
      onClose={onClose}
    >
      <Row gutter={12}>
        {Object.entries(FIELDS).map(([name, label]) => (
          <Col key={name} xs={24} sm={12}>
            <Form.Item name={name} label={label} rules={required(`请填${label}的人数`)}>
              <InputNumber min={0} precision={0} suffix="人" style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        ))}
      </Row>
      <Form.Item name="document" label="来源" rules={requiredText('请写明数字从哪里来')}>
        <Input maxLength={120} autoComplete="off" placeholder="如：公安局2016年6月底户籍人口统计" />
      </Form.Item>
    </ActModal>
  );
}
