/** 方案文件: what can be chosen again later, here or elsewhere. */
export function savePlan(name: string, plan: unknown): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: 'application/json' }),
  );
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
