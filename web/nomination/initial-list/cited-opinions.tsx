import type { ConstituencyReview } from '@xuanwu/server/phases/nomination/review/review-view.schema.ts';
import { Checkbox, Flex, Form } from 'antd';
import { useRead } from '../../api/queries.ts';
import { documentOf, saidIn } from '../review/review-words.ts';

/** 引用的联审意见: what departments named against this nominee. The committee decides with or without them. */
export function CitedOpinions({ constituency, candidate }: { constituency: string; candidate: string }) {
  const read = useRead<ConstituencyReview>(`/api/constituencies/${constituency}/review`);
  const requests = read.data?.nominees.find((each) => each.candidate === candidate)?.requests ?? [];
  const named = requests.flatMap(({ department, opinions: [last] }) =>
    last && last.ground !== null ? [{ department, opinion: last }] : [],
  );
  if (named.length === 0) return null;
  return (
    <Form.Item
      name="opinions"
      label="引用的联审意见"
      extra="意见不当然产生后果；是不是属实、构成不构成法定情形，由会议认定。引用只记凭据，意见到期删除。"
    >
      <Checkbox.Group>
        <Flex vertical gap={8}>
          {named.map(({ department, opinion }) => (
            <Checkbox key={opinion.id} value={opinion.id}>
              {department}：{saidIn(opinion)}（{documentOf(opinion)}）
            </Checkbox>
          ))}
        </Flex>
      </Checkbox.Group>
    </Form.Item>
  );
}
