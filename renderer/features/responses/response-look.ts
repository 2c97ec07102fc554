import type { ResponseChange, ResponseCluster } from '../../../shared/domain/response.ts';
import type { SignName } from '../../ui/sign.tsx';
import type { Tone } from '../outcome/outcome.ts';

interface Look {
  readonly tone: Tone;
  readonly sign: SignName;
}

/** Of a cluster as of its messages: dead addresses, waiting, failed for another reason. */
export function lookOf({
  class: bounce,
  replyCode,
  status,
}: Pick<ResponseCluster, 'class' | 'replyCode' | 'status'>): Look {
  if (bounce === 'hard') return { tone: 'bad', sign: 'cross' };
  if (bounce === 'none') return { tone: 'idle', sign: 'none' };
  return (replyCode ?? status ?? '').startsWith('4')
    ? { tone: 'wait', sign: 'wait' }
    : { tone: 'soft', sign: 'again' };
}

/** A sign beside the word, so that a column can be looked over. */
export const CHANGE_SIGN: Readonly<Record<ResponseChange, string>> = {
  new: '✦',
  gone: '∅',
  more: '▲',
  less: '▼',
  same: '',
};
