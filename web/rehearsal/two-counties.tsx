import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { Button, Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { useWrite } from '../api/use-write.ts';

/** In what order, in each county: who does it, and where. */
const ORDER = [
  { by: '登记员', text: '导入上届选民名单', path: '/register?tab=imports', page: '文件导入' },
  {
    by: '工作人员',
    text: '取得上届名单，选举日 2011-10-20',
    path: '/register?tab=changes',
    page: '三增三减',
  },
  { by: '工作人员', text: '上传死亡人员名册并确认', path: '/register?tab=lists', page: '资格名册' },
  {
    by: '登记员',
    text: '导入其余三份；没有号码的人列为核查事项',
    path: '/register?tab=imports',
    page: '文件导入',
  },
  {
    by: '工作人员',
    text: '合并写错号码的（成批处理），除名迁往外县的',
    path: '/cases',
    page: '登记核查',
  },
  {
    by: '工作人员',
    text: '按材料补记，其余的逐人记录原因，到各选区都平',
    path: '/register?tab=changes',
    page: '三增三减',
  },
  {
    by: '工作人员申请、复核人确认',
    text: '公布选民名单',
    path: '/register?tab=publication',
    page: '名单公布',
  },
];

/** 两县合练: the files with which two counties make their rolls, by hand. */
export function TwoCounties(props: NonNullable<Rehearsal['twoCounties']> & { onGo: () => void }) {
  const { files, neighbour, isPrepared, onGo } = props;
  const prepare = useWrite(() => ['POST', '/api/rehearsal/neighbour', {}]);
  const counties = [...new Set(files.map(({ county }) => county))];
  return (
    <Card size="small" title="两县合练：从原始文件到两份名单">
      <Flex vertical gap={12}>
        <Typography.Text>
          两个县各有几份带差错的文件，有人在两个县都有登记。分别换到两个县的登记员、工作人员，导入、核查重登、补记增减，到两县的增减都平、名单都公布为止。
        </Typography.Text>
        <ol style={{ margin: 0, paddingInlineStart: 20 }}>
          {ORDER.map(({ by, text, path, page }) => (
            <li key={text}>
              {by}：{text}
              {isPrepared && (
                <>
                  （
                  <Link to={path} onClick={onGo}>
                    {page}
                  </Link>
                  ）
                </>
              )}
            </li>
          ))}
        </ol>
        {!isPrepared && (
          <Button type="primary" loading={prepare.isPending} onClick={() => prepare.mutate()}>
            准备{neighbour}：建立换届、公布两个选区
          </Button>
        )}
        {isPrepared &&
          counties.map((county) => (
            <Flex key={county} vertical gap={4}>
              <Typography.Text strong>{county}</Typography.Text>
              {files
                .filter((file) => file.county === county)
                .map(({ title, about, path }) => (
                  <div key={path}>
                    <Typography.Link href={path} aria-label={`下载${county}${title}`}>
                      {title}
                    </Typography.Link>{' '}
                    <Typography.Text type="secondary">{about}</Typography.Text>
                  </div>
                ))}
            </Flex>
          ))}
      </Flex>
    </Card>
  );
}
