import { Alert, Button, Flex } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openDecoder } from './decode-picture.ts';
import { numberIn } from './number-in-code.ts';

const EVERY_MS = 200;

/** What is looked for in a code. */
export interface Wanted {
  /** undefined where the code does not say it. */
  readonly read: (text: string) => string | undefined;
  readonly nothing: string;
}

const NUMBER: Wanted = { read: numberIn, nothing: '这个码里没有公民身份号码，请换一个码，或者输入号码。' };

/** 扫码: the camera, until a code is seen that says what is wanted: a sound number, if nothing else is. */
export function Scanner(props: { onFound: (text: string) => void; onClose: () => void; wanted?: Wanted }) {
  const { onFound, onClose, wanted = NUMBER } = props;
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = useEffectEvent((text: string) => {
    const said = wanted.read(text);
    if (said === undefined) setProblem(wanted.nothing);
    else onFound(said);
  });
  useEffect(() => {
    const stop = new AbortController();
    void watch(video.current, stop.signal, (text) => take(text), setProblem);
    return () => stop.abort();
  }, []);
  return (
    <Flex vertical gap={8}>
      {/* Nothing is spoken: it is the camera's own picture. */}
      <video
        ref={video}
        className="phone-video"
        style={{ maxWidth: '100%' }}
        muted
        playsInline
        aria-label="摄像头画面"
      />
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
  onText: (text: string) => void,
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
    if (text !== undefined && !signal.aborted) onText(text);
  }
}
