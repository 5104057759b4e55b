import { CameraOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Upload } from 'antd';
import { useState } from 'react';

/** What a code needs of a picture to be read. */
const LONGEST = 1_200;

/** 拍选民证: the picture is read here on the phone and goes nowhere. */
export function CardPhoto({ onCode }: { onCode: (text: string) => void }) {
  const [hasFailed, setFailed] = useState(false);
  const look = async (file: File) => {
    const text = await codeIn(file).catch(() => undefined);
    setFailed(text === undefined);
    if (text !== undefined) onCode(text);
  };
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 24 }}>
      <Upload
        accept="image/*"
        showUploadList={false}
        beforeUpload={(file) => {
          void look(file);
          return false;
        }}
      >
        <Button block icon={<CameraOutlined />}>
          拍选民证上的二维码
        </Button>
      </Upload>
      {hasFailed && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title="照片里没有认出二维码。请对准、拍清楚一些再试，或者改用身份证号码。"
        />
      )}
    </Flex>
  );
}

async function codeIn(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const drawing = canvas.getContext('2d');
  if (!drawing) return undefined;
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { decodePicture } = await import('../../../registration/phone/decode-qr.ts');
  return decodePicture(drawing.getImageData(0, 0, canvas.width, canvas.height));
}
