import { useInstallation } from '../api/use-installation.ts';

/** 两遍在不同的设备上录: said where a second person is to enter the same paper. */
export function useTwoDevices(): string {
  const installation = useInstallation();
  if (installation.data === undefined) return '';
  return installation.data.kind === 'rehearsal'
    ? '正式使用时第二遍要换一台设备录；演练可以在同一台设备上录。'
    : '第二遍要在另一台设备上录。';
}
