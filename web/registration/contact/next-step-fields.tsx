import { Flex, Form, Input } from 'antd';
import { DayPicker } from '../../widgets/day-picker.tsx';

export interface NextStep {
  readonly nextStep?: string;
  readonly dueOn?: string;
}

/** As the acts want it. */
export function nextStepOf({ nextStep, dueOn }: NextStep): { nextStep: string | null; dueOn: string | null } {
  return { nextStep: nextStep?.trim() || null, dueOn: dueOn ?? null };
}

/** 下一步做什么、什么时候以前: with a day it comes up on the work list by itself. */
export function NextStepFields() {
  return (
    <Flex gap={16} wrap>
      <Form.Item name="nextStep" label="下一步" style={{ flex: '1 1 200px' }}>
        <Input maxLength={100} placeholder="如：周末再打；请他家人转告" />
      </Form.Item>
      <Form.Item name="dueOn" label="什么时候以前">
        <DayPicker />
      </Form.Item>
    </Flex>
  );
}
