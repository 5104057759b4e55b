/** 导出一个按页读的列表: every page of it as it is filtered, not only the one that is shown. */
import { Button, type ButtonProps, Flex } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../api/client.ts';
import { downloadTable } from './download-table.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { allRows, type RowsOfPage } from './all-rows.ts';

export function DownloadAll<Row>(
  props: {
    name: string;
    columns: readonly [string, (row: Row) => string | number][];
    readPage: (after: string | null) => Promise<RowsOfPage<Row>>;
  } & Pick<ButtonProps, 'children' | 'disabled' | 'icon' | 'size'>,
) {
  const { name, columns, readPage, ...button } = props;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const download = async () => {
    setBusy(true);
    setError(null);
    try {
      downloadTable(name, columns, await allRows(readPage));
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical gap={8}>
      <Button {...button} loading={isBusy} onClick={() => void download()} />
      <ProblemAlert error={error} />
    </Flex>
  );
}
