import { articleOf } from '@xuanwu/rules/articles.ts';
import { Checkbox, Flex, Form, Typography } from 'antd';
import { Link } from 'react-router';
import type { Candidate } from './words.ts';

/** 组成人员成为候选人的应当辞职: of every namesake it is said whether he is the same person. */
export function Namesakes({ found, electionDay }: { found: readonly Candidate[]; electionDay: string }) {
  if (found.length === 0) return null;
  return (
    <Form.Item
      name="namesakes"
      label="与选举委员会组成人员同名"
      extra={
        <span>
          {articleOf('ec-resign', electionDay)}
          ：选举委员会的组成人员为代表候选人的，应当辞去选举委员会的职务。 是同一人的，请先到
          <Link to="/bodies">选举机构</Link>登记辞职。
        </span>
      }
      dependencies={['candidates']}
      rules={[
        {
          validator: (_, said: readonly string[] = []) => {
            const open = found.filter(({ id }) => !said.includes(id)).map(({ name }) => name);
            return open.length === 0
              ? Promise.resolve()
              : Promise.reject(
                  new Error(
                    `${open.join('、')} 还在选举委员会任职。是另一人的请勾选，是本人的请先登记辞职。`,
                  ),
                );
          },
        },
      ]}
    >
      <Checkbox.Group>
        <Flex vertical gap={4}>
          {found.map(({ id, name, birthDate }) => (
            <Checkbox key={id} value={id}>
              <Typography.Text>
                候选人{name}（{birthDate} 生）是同名的另一人，不是组成人员
              </Typography.Text>
            </Checkbox>
          ))}
        </Flex>
      </Checkbox.Group>
    </Form.Item>
  );
}
