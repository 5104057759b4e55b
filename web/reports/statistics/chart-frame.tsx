import type { ReactNode, Ref } from 'react';

export const CHART_WIDTH = 960;
/** Below the title. */
export const CHART_TOP = 58;

/** 图的框 · a white sheet with its title, drawn so that it can be taken away as a picture; read aloud it says every figure. */
export function ChartFrame(props: {
  title: string;
  height: number;
  spoken: string;
  drawing: Ref<SVGSVGElement>;
  children: ReactNode;
}) {
  const { title, height, spoken, drawing, children } = props;
  return (
    <svg
      ref={drawing}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${CHART_WIDTH} ${height}`}
      width="100%"
      role="img"
      aria-label={`${title}：${spoken}`}
      fontFamily="'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', sans-serif"
      fontSize={14}
    >
      <rect width={CHART_WIDTH} height={height} fill="#ffffff" />
      <text x={8} y={24} fontSize={17} fontWeight={600} fill="#1f1f1f">
        {title}
      </text>
      {children}
    </svg>
  );
}
