import { Alert, Button, Flex } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openDecoder } from './decode-picture.ts';
import { numberIn } from './number-in-code.ts';

const EVERY_MS = 200;

/** 扫码: the camera, until a code with a sound number is seen. */
export function Scanner({ onFound, onClose }: { onFound: (number: string) => void; onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<string>();
  const found = useEffectEvent(onFound);
  useEffect(() => {
    const stop = new AbortController();
    void watch(video.current, stop.signal, (number) => found(number), setProblem);
    return () => stop.abort();
  }, []);
  return (
    <Flex vertical gap={8}>
      {/* Nothing is spoken: it is the camera's own picture. */}
      <video ref={video} className="phone-video" muted playsInline aria-label="摄像头画面" />
      {problem !== undefined && <Alert type="warning" showIcon role="alert" title={problem} />}
      <Button size="large" block onClick={onClose}>
        不扫了，输入号码
      </Button>
    </Flex>
  );
}

async function watch(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  onNumber: (number: string) => void,
  onProblem: (text: string | undefined) => void,
): Promise<void> {
  if (!video) return;
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    onProblem('打不开摄像头。请在手机设置里允许本页使用摄像头，或者输入号码。');
    return;
  }
  const end = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return end();
  video.srcObject = stream;
  await video.play();
  const decode = await openDecoder();
  const timer = setInterval(() => void look(), EVERY_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    end();
  });
  let isLooking = false;
  async function look() {
    if (isLooking || !video) return;
    isLooking = true;
    const text = await decode(video);
    isLooking = false;
    if (text === undefined || signal.aborted) return;
    const number = numberIn(text);
    if (number !== undefined) onNumber(number);
    else onProblem('这个码里没有公民身份号码，请换一个码，或者输入号码。');
  }
}
