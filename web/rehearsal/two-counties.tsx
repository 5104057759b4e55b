import type { Rehearsal } from '@xuanwu/server/rehearsal/rehearsal.schema.ts';
import { Button, Card, Flex, Typography } from 'antd';
import { useWrite } from '../api/use-write.ts';

/** 两县合练: the files with which two counties make their rolls, by hand. */
export function TwoCounties({ files, neighbour, isPrepared }: NonNullable<Rehearsal['twoCounties']>) {
  const prepare = useWrite(() => ['POST', '/api/rehearsal/neighbour', {}]);
  const counties = [...new Set(files.map(({ county }) => county))];
  return (
    <Card size="small" title="两县合练：从原始文件到两份名单">
      <Flex vertical gap={12}>
        <Typography.Text>
          两个县各有几份带差错的文件，有人在两个县都有登记。分别换到两个县的登记员、工作人员，导入、核查重登、补记增减，到两县的增减都平、名单都公布为止。
        </Typography.Text>
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
