import { Button, Flex, Form, Input, InputNumber, Typography } from 'antd';
import type { PlanForm } from './plan-form.ts';

/** 县级名额怎样分: by category, which together are all of the seats. */
export function SeatCategories() {
  const form = Form.useFormInstance<PlanForm>();
  const { seats, categories = [] } = Form.useWatch('congress', form) ?? {};
  const sum = categories.reduce((total, category) => total + (category?.seats ?? 0), 0);
  return (
    <Form.Item label="县级名额的类别" extra="分选区、乡镇、单位等列出；预留的写“暂缺”。不分类可以不填。">
      <Form.List name={['congress', 'categories']}>
        {(fields, { add, remove }) => (
          <Flex vertical gap={8}>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} align="start">
                <Form.Item
                  name={[name, 'name']}
                  style={{ margin: 0, flex: '1 1 auto' }}
                  rules={[{ required: true, message: '请填写类别' }]}
                >
                  <Input aria-label={`第 ${name + 1} 类名称`} />
                </Form.Item>
                <Form.Item
                  name={[name, 'seats']}
                  style={{ margin: 0 }}
                  rules={[{ required: true, message: '请填写名额' }]}
                >
                  <InputNumber min={0} precision={0} suffix="名" aria-label={`第 ${name + 1} 类名额`} />
                </Form.Item>
                <Button
                  type="link"
                  size="small"
                  aria-label={`删除第 ${name + 1} 类`}
                  onClick={() => remove(name)}
                >
                  删除
                </Button>
              </Flex>
            ))}
            <Flex gap={12} align="center" wrap>
              <Button size="small" onClick={() => add({})}>
                添加类别
              </Button>
              {fields.length > 1 && (
                <Typography.Text type={sum === seats ? 'secondary' : 'danger'}>
                  各类合计 {sum} 名，{sum === seats ? '与名额相符' : `与名额 ${seats ?? '（未填）'} 不符`}
                </Typography.Text>
              )}
            </Flex>
          </Flex>
        )}
      </Form.List>
    </Form.Item>
  );
}
