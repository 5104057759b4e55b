import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';

/** 页面的新版本 · waits until it is let in: nobody's page changes under his hands. */
export function NewVersion() {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    void watchWorker(setWaiting);
  }, []);
  if (!waiting) return null;
  return (
    <Alert
      type="info"
      showIcon
      banner
      title="页面有新版本"
      action={
        <Button size="small" onClick={() => letIn(waiting)}>
          更新
        </Button>
      }
    />
  );
}

async function watchWorker(onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('/phone-worker.js', { scope: '/phone' });
  // The first one of all replaces nothing.
  const tell = () => {
    if (registration.waiting && navigator.serviceWorker.controller) onWaiting(registration.waiting);
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

function letIn(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  worker.postMessage('let-in', []);
}
