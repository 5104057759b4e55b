import { INSPECTION_STAGES } from '@xuanwu/rules/stage-gate.ts';
import type { InspectionsView } from '@xuanwu/server/levels/inspections/inspection.schema.ts';
import { Button, Card, Form, Input, Select } from 'antd';
import type { ActShapes } from '../../api/acts.ts';
import { DayPicker } from '../../widgets/day-picker.tsx';
import { optionsOf } from '../../widgets/options.ts';
import { ActDrawer, required } from '../../widgets/act-form.tsx';

type Typed = ActShapes['record-inspection']['input'];

/** 登记督导检查, with what was found. */
export function InspectionForm({ view, onClose }: { view: InspectionsView; onClose: () => void }) {
  return (
    <ActDrawer<'record-inspection', Typed>
      act="record-inspection"
      title="登记督导检查"
      draft={{}}
      initial={{ visitedOn: view.today, findings: [] }}
      input={(typed) => ({ ...typed, findings: typed.findings ?? [] })}
      onClose={onClose}
    >
      <Form.Item name="of" label="检查的地方" rules={required('请选择地方')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={view.below.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="stage" label="阶段" rules={required('请选择阶段')}>
        <Select options={optionsOf(INSPECTION_STAGES)} />
      </Form.Item>
      <Form.Item name="visitedOn" label="检查的日期" rules={required('请选择日期')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="inspectors" label="督导组" rules={required('请填督导组')}>
        <Input maxLength={120} placeholder="如：市督导第一组" />
      </Form.Item>
      <Form.Item name="summary" label="检查的情况" rules={required('请写检查的情况')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <FindingList day={view.today} />
    </ActDrawer>
  );
}

function FindingList({ day }: { day: string }) {
  return (
    <Form.List name="findings">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <Card
              key={key}
              size="small"
              title={`问题 ${index + 1}`}
              style={{ marginBottom: 12 }}
              extra={
                <Button size="small" type="text" onClick={() => remove(name)}>
                  删去
                </Button>
              }
            >
              <Form.Item name={[name, 'finding']} label="发现的问题" rules={required('请写发现的问题')}>
                <Input.TextArea rows={2} maxLength={2000} />
              </Form.Item>
              <Form.Item name={[name, 'rectifyBy']} label="整改期限" rules={required('请选择日期')}>
                <DayPicker />
              </Form.Item>
            </Card>
          ))}
          <Form.Item>
            <Button onClick={() => add({ rectifyBy: day })}>添一个问题</Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
