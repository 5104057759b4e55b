export function SetUpOfficial({ onBack }: { onBack: () => void }) {
  return <button onClick={onBack}>返回</button>;
}
