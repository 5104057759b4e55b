import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';

/** 要办的一件事, and where it is done. */
export function Duty({ title, path, isLate = false }: { title: string; path: string; isLate?: boolean }) {
  const navigate = useNavigate();
  return (
    <Alert
      type={isLate ? 'error' : 'warning'}
      showIcon
      title={title}
      action={
        <Button size="small" onClick={() => void navigate(path)}>
          去看
        </Button>
      }
    />
  );
}
