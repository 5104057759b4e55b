import { PUBLICITY_KINDS, type PublicityKind } from '@xuanwu/rules/office-words.ts';
import type { PublicityView } from '@xuanwu/server/reports/office-work/publicity/publicity.schema.ts';
import { Col, Form, InputNumber, Row, Select } from 'antd';
import { useState } from 'react';
import { ActForm } from '../../widgets/act-form.tsx';

type Typed = Partial<Record<PublicityKind, number | null>>;

const KINDS = Object.keys(PUBLICITY_KINDS) as PublicityKind[];

/** 录入宣传计划 of one township, begun with what it has. */
export function PlanForm({ view, onDone }: { view: PublicityView; onDone: () => void }) {
  const { id: cycle, areas } = view.cycle;
  const [area, setArea] = useState(areas[0]?.area ?? '');
  const planned = view.figures.areas.find((each) => each.area === area)?.kinds ?? [];
  return (
    <>
      <Form layout="vertical">
        <Form.Item label="单位">
          <Select
            aria-label="单位"
            value={area}
            onChange={setArea}
            options={areas.map((each) => ({ value: each.area, label: each.name }))}
          />
        </Form.Item>
      </Form>
      <ActForm<'set-publicity-plan', Typed>
        key={area}
        act="set-publicity-plan"
        initial={Object.fromEntries(planned.map((row) => [row.kind, row.planned === 0 ? null : row.planned]))}
        input={(typed) => ({
          cycle,
          area,
          plan: KINDS.flatMap((kind) => {
            const number = typed[kind] ?? null;
            return number === null ? [] : { kind, planned: number };
          }),
        })}
        onDone={onDone}
      >
        <Row gutter={12}>
          {KINDS.map((kind) => (
            <Col key={kind} span={12}>
              <Form.Item name={kind} label={PUBLICITY_KINDS[kind].title}>
                <InputNumber
                  min={1}
                  precision={0}
                  style={{ width: '100%' }}
                  suffix={PUBLICITY_KINDS[kind].unit}
                />
              </Form.Item>
            </Col>
          ))}
        </Row>
      </ActForm>
    </>
  );
}
