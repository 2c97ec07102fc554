import { readFileSync } from 'node:fs';
import { z } from 'zod';

const RECIPIENT = z.object({
  address: z.string().default(''),
  reason: z.string().optional(),
  status: z.string().optional(),
  replyCode: z.string().optional(),
  hard: z.boolean().optional(),
  temporary: z.boolean().optional(),
  action: z.string().optional(),
  feedbackType: z.string().optional(),
});

const MAIL = z.object({
  file: z.string(),
  label: z.string(),
  kind: z.string().optional(),
  recipients: z.array(RECIPIENT).optional(),
});

export type ExpectedRecipient = z.infer<typeof RECIPIENT>;
export type ExpectedMail = z.infer<typeof MAIL>;

/** Reads a label file: one JSON object a line. */
export function readExpected(path: string): readonly ExpectedMail[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => MAIL.parse(JSON.parse(line)));
}
