export function DocumentList({ constituency }: { constituency: string }) {
  return <div>{constituency}</div>;
}
