import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeCharset } from '../../../../electron/core/mail/mime/charset.ts';
import { decodeHeaderText } from '../../../../electron/core/mail/mime/encoded-word.ts';

const RUSSIAN = 'К сожалению, ваше письмо не доставлено.';

describe('charsets', () => {
  it.each([
    ['koi8-r', 'koi8-r', RUSSIAN],
    ['KOI8R', 'koi8-r', RUSSIAN],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['win-1251', 'windows-1251', RUSSIAN],
    ['uft-8', 'utf-8', RUSSIAN],
    ['ibm866', 'cp866', RUSSIAN],
    ['shift-jis', 'shift_jis', '送信できません'],
    ['cp932', 'shift_jis', '送信できません'],
    ['euc-jp', 'euc-jp', '送信できません'],
    ['gb2312', 'gbk', '无法投递'],
    ['big5', 'big5', '無法投遞'],
    ['ks_c_5601-1987', 'euc-kr', '배달 실패'],
    ['unicode-1-1-utf-7', 'utf-7', 'ann@example.org é'],
    ['iso-8859-15', 'iso-8859-15', 'Prix : 5 €'],
    ['', 'koi8-r', RUSSIAN],
    ['us-ascii', 'windows-1251', RUSSIAN],
    ['x-unknown', 'utf-8', RUSSIAN],
    ['utf-8', 'windows-1251', RUSSIAN],
    ['us-ascii', 'shift_jis', 'メールを送信できません'],
    ['us-ascii', 'gbk', '您的邮件无法投递，收件人地址不存在'],
  ])('declared %s, written in %s', (declared, written, text) => {
    expect(decodeCharset(iconv.encode(text, written), declared)).toBe(text);
  });

  it('reads iso-2022-jp, declared or not', () => {
    const bytes = Buffer.from('\u001b$B%a!<%k\u001b(B ok', 'latin1');
    expect(decodeCharset(bytes, 'ISO-2022-JP')).toBe('メール ok');
    expect(decodeCharset(bytes, null)).toBe('メール ok');
  });
});

describe('header text', () => {
  it.each([
    ['=?utf-8?B?0J3QtQ==?= =?utf-8?B?INC00L7RiNC70L4=?=', 'Не дошло'],
    ['=?utf-8?B?0J3Q?= =?utf-8?B?tQ==?=', 'Не'],
    ['=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?= ok', 'Привет ok'],
    ['=?iso-8859-1*en?Q?caf=E9_noir?=', 'café noir'],
    ['=?utf-8?X?broken?=', '=?utf-8?X?broken?='],
    ['=?nothing?Q?plain?=', 'plain'],
  ])('%s', (value, wanted) => {
    expect(decodeHeaderText(value)).toBe(wanted);
  });
});
