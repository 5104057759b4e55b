import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { Explained } from '../../widgets/explained.tsx';
import type { SheetTest } from './sheet-tests.ts';

/** 核对, each with its arithmetic, while the sheet is typed. */
export function SheetTestList({ tests }: { tests: readonly SheetTest[] }) {
  return (
    <Flex
      vertical
      gap={6}
      component="ul"
      aria-label="核对"
      style={{ listStyle: 'none', margin: 0, padding: 0 }}
    >
      {tests.map(({ name, words, test, article, holds, isRequired }) => (
        <li key={name}>
          <Explained
            title={name}
            reasons={[{ rule: isRequired ? 'res-record' : 'res-boxcheck', article, test, holds }]}
            danger={!holds}
          >
            {holds ? <CheckCircleFilled /> : isRequired ? <CloseCircleFilled /> : <WarningFilled />} {words}
          </Explained>
          {!holds && !isRequired && (
            <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
              请重新点数。仍然不符的，照纸质计票单录入，汇总时由两个人认定。
            </Typography.Paragraph>
          )}
        </li>
      ))}
    </Flex>
  );
}
