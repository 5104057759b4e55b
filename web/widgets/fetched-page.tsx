import { Button, Result, Skeleton } from 'antd';
import { type ComponentType, useEffect, useState } from 'react';

/** A page that comes when somebody first opens it: a voter on a slow line does not wait for the pages of the office. */
export function fetchedPage<Name extends string>(
  fetchPage: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  let page: ComponentType | undefined;
  return function FetchedPage() {
    const [Page, setPage] = useState(() => page);
    useEffect(() => {
      const comes = async () => {
        page ??= (await fetchPage())[name];
        setPage(() => page);
      };
      comes().catch(() => setPage(() => NotFetched));
    }, []);
    return Page === undefined ? <Skeleton active /> : <Page />;
  };
}

function NotFetched() {
  return (
    <Result
      status="warning"
      title="这一页没有取到"
      subTitle="网络断了，或者系统刚刚更新过。"
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          再取一次
        </Button>
      }
    />
  );
}
