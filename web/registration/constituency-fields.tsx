import { Form } from 'antd';
import type { ReactNode } from 'react';
import { ConstituencySelect } from './constituency-select.tsx';

/** 选区 as a form gives them to an act: at least one of the two levels. */
export interface ChosenConstituencies {
  readonly countyConstituency?: string;
  readonly townshipConstituency?: string;
}

/** 县级选区、乡级选区 · whose rolls are not published yet. */
export function ConstituencyFields({ extra }: { extra?: ReactNode }) {
  return (
    <>
      <Form.Item
        name="countyConstituency"
        label="县级选区"
        extra={extra}
        dependencies={['townshipConstituency']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              (value ?? getFieldValue('townshipConstituency'))
                ? Promise.resolve()
                : Promise.reject(new Error('县级选区和乡级选区至少选一个')),
          }),
        ]}
      >
        <ConstituencySelect level="county" onlyOpen allowClear placeholder="输入名称查找" />
      </Form.Item>
      <Form.Item name="townshipConstituency" label="乡级选区">
        <ConstituencySelect level="township" onlyOpen allowClear placeholder="输入名称查找" />
      </Form.Item>
    </>
  );
}

/** As the acts take them. */
export function chosenConstituencies({ countyConstituency, townshipConstituency }: ChosenConstituencies) {
  return {
    countyConstituency: countyConstituency ?? null,
    townshipConstituency: townshipConstituency ?? null,
  };
}
